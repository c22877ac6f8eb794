import { Icon } from './icon'

export function FieldError({ id, message }: { id: string; message: string | null }) {
  if (message === null) return null
  return (
    <p className="field-error" id={id}>
      <Icon shape="attn" />
      <span>
        <span className="sr-only">Error: </span>
        {message}
      </span>
    </p>
  )
}
