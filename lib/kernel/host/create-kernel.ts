import type { Kernel } from '@/lib/core/profile/kernel/kernel'
import { KERNEL_BYTES } from '../generated/kernel-bytes'

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
const encoder = new TextEncoder()
let compiled: WebAssembly.Module | null = null

/** A fresh kernel, compiled once; null where WebAssembly with vector instructions cannot run or is not allowed. */
export function createKernel(): Kernel | null {
  try {
    compiled ??= new WebAssembly.Module(Uint8Array.from(atob(KERNEL_BYTES), (char) => char.charCodeAt(0)))
    const instance = new WebAssembly.Instance(compiled, { host: { foldCase } })
    const kernel = instance.exports as unknown as Kernel
    function foldCase(text: number, bytes: number, into: number): number {
      const { buffer } = kernel.memory
      const value = decoder.decode(new Uint8Array(buffer, text, bytes))
      const small = value.toLowerCase()
      return small === value ? -1 : encoder.encodeInto(small, new Uint8Array(buffer, into, bytes * 3)).written
    }
    return kernel
  } catch {
    return null
  }
}
