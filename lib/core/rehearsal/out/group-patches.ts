import { ByteWriter } from './byte-writer'

const encoder = new TextEncoder()
const HEAD = encoder.encode('{"method":"PATCH","path":')
const DATA = encoder.encode(
  ',"data":{"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[{"op":"add","value":{"members":[',
)
const TAIL = encoder.encode(']}}]}}')
const BETWEEN = encoder.encode(',\n')
const DISPLAY = encoder.encode('{"display":')
const VALUE = encoder.encode(',"value":"bulkId:u-')
const END = encoder.encode('"}')
const COMMA = 44

/** Where the id of the group goes: an export does not know it, and whoever sends the file does. */
export const groupPath = (name: string): string => `/Groups/{id of ${name}}`

/**
 * The members of one bulk request's users, one PATCH for each group, to stand behind them: a user record cannot carry its
 * groups, and `bulkId` names a user only within its own request (RFC 7644, 3.7.2).
 */
export class GroupPatches {
  private readonly groups = new Map<string, ByteWriter>()
  private readonly member = new ByteWriter()
  /** Bytes of all patches, with the separators before them. */
  bytes = 0

  get operations(): number {
    return this.groups.size
  }

  /** What this user adds: operations and bytes. */
  costOf(names: readonly string[], display: string, number: number): { operations: number; bytes: number } {
    this.write(display, number)
    let operations = 0
    let bytes = 0
    for (const name of names) {
      if (this.groups.has(name)) bytes += this.member.used + 1
      else {
        operations++
        bytes += this.member.used + overheadOf(name)
      }
    }
    return { operations, bytes }
  }

  add(names: readonly string[], display: string, number: number): void {
    this.write(display, number)
    for (const name of names) {
      let group = this.groups.get(name)
      if (group) {
        group.byte(COMMA)
        this.bytes++
      } else {
        group = new ByteWriter()
        this.groups.set(name, group)
        this.bytes += overheadOf(name)
      }
      group.part(this.member.bytes, 0, this.member.used)
      this.bytes += this.member.used
    }
  }

  /** Writes all patches and forgets them. */
  flush(out: ByteWriter): void {
    for (const [name, members] of this.groups) {
      out.copy(BETWEEN)
      out.copy(HEAD)
      out.copy(pathBytes(name))
      out.copy(DATA)
      out.part(members.bytes, 0, members.used)
      out.copy(TAIL)
    }
    this.groups.clear()
    this.bytes = 0
  }

  private write(display: string, number: number): void {
    const { member } = this
    member.clear()
    member.copy(DISPLAY)
    member.quoted(display)
    member.copy(VALUE)
    member.number(number)
    member.copy(END)
  }
}

const pathBytes = (name: string) => encoder.encode(JSON.stringify(groupPath(name)))

const overheadOf = (name: string) => BETWEEN.length + HEAD.length + pathBytes(name).length + DATA.length + TAIL.length
