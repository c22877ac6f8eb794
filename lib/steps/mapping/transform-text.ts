/** `trim, lower-case, phone-to-e164:IE`: in order, separated by commas, as the answer and the CSV hold it. */
export function readTransforms(text: string): string[] {
  return text
    .split(',')
    .map((step) => step.trim())
    .filter(Boolean)
}

export function transformText(transforms: readonly string[]): string {
  return transforms.join(', ')
}
