import { STEPS } from '@/lib/steps'

/** What will be asked, and of whom, before anything is started. */
export function NineSteps() {
  return (
    <div>
      <h2 className="mb-4">Nine steps, in any order</h2>
      <table className="table cards">
        <thead>
          <tr>
            <th scope="col" className="w-8">
              <span className="sr-only">Number</span>
            </th>
            <th scope="col">Step</th>
            <th scope="col">Who usually answers</th>
            <th scope="col">What it settles</th>
          </tr>
        </thead>
        <tbody>
          {STEPS.map((step) => (
            <tr key={step.id}>
              <td className="text-lead leading-[21px] font-light text-ink-3 max-[45em]:hidden">{step.number}</td>
              <td>
                <strong>{step.title}</strong>
              </td>
              <td className="quiet" data-label="Who">
                {step.who}
              </td>
              <td className="quiet" data-label="Settles">
                {step.lead}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
