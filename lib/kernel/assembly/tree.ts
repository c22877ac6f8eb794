import { fingerprint } from './hash'
import { allocate } from './memory'

/*
 * The names inside nested records, as the host made them known: a node for every attribute, and the keys that lead from
 * one to the next. Several keys may lead to one node (LDIF names in another case). A name nobody made known stops the
 * kernel, and the host reads that record.
 */
export const NODES: i32 = 4096
const KEYS: i32 = 8192
const SLOTS: i32 = 1 << 15
/** So many names may be left out until the next is looked up. */
const LEFT_OUT: i32 = 4

/** Below this node nothing is counted, and any name is right. */
export const VOID: i32 = 0
export const ROOT: i32 = 1

/** Column of a node: a number, or one of these. */
export const NO_COLUMN_YET: i32 = -1
export const NOT_COUNTED: i32 = -2

/** The host reads every record that has it. */
export const ODD: u8 = 1
/** A list of one value is a plain value here. */
export const PLAIN_LIST: u8 = 2
/** Questions look at it: one of its slots is set. */
export const SHOWN: u8 = 4
/** A list of names and values: attributes of the record. */
export const PAIRS: u8 = 8
/** An object whose members are attributes of the record. */
export const MERGED: u8 = 16
/** A question asks whether it is named at all. */
export const NAMED: u8 = 32
/** It starts an item of a group, or is a member of one. */
export const GROUPED: u8 = 64

export const columnOf = new StaticArray<i32>(NODES).fill(NO_COLUMN_YET)
export const marksOf = new StaticArray<u8>(NODES)
/** Where questions find a node's first value, all its values, and all of them as secrets; -1 where none asks. */
export const firstSlot = new StaticArray<i32>(NODES).fill(-1)
export const allSlot = new StaticArray<i32>(NODES).fill(-1)
export const secretSlot = new StaticArray<i32>(NODES).fill(-1)
/** Where questions see that a node is named. */
export const namedSlot = new StaticArray<i32>(NODES)
/** Where questions see the items of a list, and what of the node is part of that. */
export const groupSlot = new StaticArray<i32>(NODES)
export const groupPart = new StaticArray<u8>(NODES)
/** The object or entry that had the node last. */
export const lastOwner = new StaticArray<u32>(NODES)

const parents = new StaticArray<i32>(KEYS)
const texts = new StaticArray<usize>(KEYS)
const lengths = new StaticArray<u32>(KEYS)
const targets = new StaticArray<i32>(KEYS)
/** The key that comes next, and the first one of a node: most records name their values in one order, and leave some out. */
const nextKeys = new StaticArray<i32>(KEYS)
const firstKeys = new StaticArray<i32>(NODES)
const table = new StaticArray<u16>(SLOTS)

let nodes: i32 = ROOT + 1
/** Key number 0 stands for none. */
let keys: i32 = 1

const blocks = memory.data(32)
for (let i = 0; i < 16; i++) store<u8>(blocks + i, 0xff)

/** Forgets all names. */
export function clear(): void {
  for (let node = 0; node < nodes; node++) {
    columnOf[node] = NO_COLUMN_YET
    marksOf[node] = 0
    firstSlot[node] = -1
    allSlot[node] = -1
    secretSlot[node] = -1
    firstKeys[node] = 0
  }
  for (let key = 0; key < keys; key++) nextKeys[key] = 0
  memory.fill(changetype<usize>(table), 0, <usize>SLOTS << 1)
  nodes = ROOT + 1
  keys = 1
}

/** A new node, or -1 when there are too many. */
export function addNode(): i32 {
  return nodes < NODES ? nodes++ : -1
}

/** Says that the name of `length` bytes at `text` leads from `parent` to `node`; false when there are too many. */
export function addKey(parent: i32, text: usize, length: u32, node: i32): bool {
  assert(parent < nodes && node > ROOT && node < nodes)
  if (keys >= KEYS) return false
  const kept = allocate(<usize>length + 16)
  memory.copy(kept, text, length)
  parents[keys] = parent
  texts[keys] = kept
  lengths[keys] = length
  targets[keys] = node
  table[slotOf(parent, kept, length)] = <u16>keys
  keys++
  return true
}

@inline
export function nodeOf(key: i32): i32 {
  return unchecked(targets[key])
}

// Unchecked: keys and nodes come from the tree.
/**
 * The key that stands at `at` in front of `mark`, if it is one of the next that come after `previous` (0 for none) in
 * `parent`; else 0.
 */
@inline
export function expectedKey(parent: i32, previous: i32, at: usize, mark: u8): i32 {
  let key = previous === 0 ? unchecked(firstKeys[parent]) : unchecked(nextKeys[previous])
  for (let left = LEFT_OUT; key !== 0 && left > 0; left--) {
    const length = <usize>unchecked(lengths[key])
    if (load<u8>(at + length) === mark && isSame(unchecked(texts[key]), at, length)) return key
    key = unchecked(nextKeys[key])
  }
  return 0
}

/** The key of `length` bytes at `at`, which is expected after `previous` from now on; 0 when it is not known. */
export function findKey(parent: i32, previous: i32, at: usize, length: u32): i32 {
  const key = <i32>table[slotOf(parent, at, length)]
  if (key === 0 || nextKeys[key] !== 0) return key
  // Put between those that were expected so far. Where the order changes this may make a ring, which does no harm.
  if (previous === 0) {
    nextKeys[key] = firstKeys[parent]
    firstKeys[parent] = key
  } else {
    nextKeys[key] = nextKeys[previous]
    nextKeys[previous] = key
  }
  return key
}

@inline
export function keyLength(key: i32): usize {
  return <usize>unchecked(lengths[key])
}

function slotOf(parent: i32, text: usize, length: u32): i32 {
  const print = fingerprint(text, length)
  let slot = (<i32>print ^ (parent * 0x9e3779b1)) & (SLOTS - 1)
  while (true) {
    const key = <i32>table[slot]
    if (key === 0) return slot
    if (parents[key] === parent && lengths[key] === length && isSame(texts[key], text, length)) return slot
    slot = (slot + 1) & (SLOTS - 1)
  }
}

/** Reads up to 16 bytes behind both and ignores them. */
@inline
function isSame(a: usize, b: usize, length: usize): bool {
  let rest = length
  let at: usize = 0
  while (rest > 16) {
    if (i8x16.bitmask(i8x16.ne(v128.load(a + at), v128.load(b + at))) !== 0) return false
    at += 16
    rest -= 16
  }
  const kept = v128.load(blocks + 16 - rest)
  return !v128.any_true(v128.and(kept, v128.xor(v128.load(a + at), v128.load(b + at))))
}
