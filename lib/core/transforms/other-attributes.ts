/** A place for a value in the text of a template: `{}`, or `{name}` for another attribute. */
export const PART = /\{([^{}]*)\}/g

const ID = 'template:'

/** Names of the other legacy attributes that a pipeline puts into its value, each once. */
export function otherAttributes(steps: readonly string[]): string[] {
  const texts = steps.filter((step) => step.startsWith(ID))
  if (texts.length === 0) return []
  const names = texts.flatMap((text) => [...text.slice(ID.length).matchAll(PART)].map(([, name = '']) => name))
  return [...new Set(names)].filter((name) => name !== '')
}
