import type { Kernel } from '@/lib/core/profile/kernel/kernel'
import { KERNEL_BYTES } from '../generated/kernel-bytes'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()
let compiled: WebAssembly.Module | null = null

type FoldCase = (text: number, bytes: number, into: number) => number

/** A fresh instance, compiled once; null where WebAssembly with vector instructions cannot run or is not allowed. */
export function compileKernel(foldCase: FoldCase): WebAssembly.Exports | null {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (char) => char.charCodeAt(0)))
    return new WebAssembly.Instance(compiled, { host: { foldCase } }).exports
  } catch {
    return null
  }
}

/** A fresh kernel, or null as above. */
export function createKernel(): Kernel | null {
  const kernel = compileKernel((text, bytes, into) => {
    const { buffer } = kernel!.memory
    const value = decoder.decode(new Uint8Array(buffer, text, bytes))
    const small = value.toLowerCase()
    return small === value ? -1 : encoder.encodeInto(small, new Uint8Array(buffer, into, bytes * 3)).written
  }) as unknown as Kernel | null
  return kernel
}
