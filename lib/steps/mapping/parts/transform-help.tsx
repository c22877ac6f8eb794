import { TRANSFORMS } from '@/lib/core/transforms'

/** Every transform with what it does, for writing them by hand. */
export default function TransformHelp() {
  return (
    <>
      <p className="mb-2">
        In order, separated by commas: trim, phone-to-e164:IE. An argument with a comma stands in quotes: replace:", =".
      </p>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-5 gap-y-1">
        {TRANSFORMS.map(({ id, explains, argument }) => (
          <div className="contents" key={id}>
            <dt>
              <code>
                {id}
                {argument ? `:${argument.label.toLowerCase().replaceAll(' ', '-')}` : ''}
              </code>
            </dt>
            <dd>{explains}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
