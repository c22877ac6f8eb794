import Link from 'next/link'
import { redirect } from 'next/navigation'
import { PlainFrame } from '@/components/ui/plain-frame'
import { visitorForPage } from '@/lib/server/pages'
import { SYSTEMS } from '@/lib/steps/data/schema'
import { NineSteps } from './nine-steps'
import { SampleSheet } from './sample-sheet'
import { SignInLine } from './sign-in-line'
import { StartChoices } from './start-choices'

export default async function StartPage() {
  const { plans, signIn } = await visitorForPage()
  if (signIn.mode === 'required' && !signIn.person) redirect('/sign-in')
  return (
    <PlainFrame
      end={
        <>
          <Link href="/recover">
            Recover<span className="long"> a plan</span>
          </Link>
          <SignInLine signIn={signIn} />
        </>
      }
    >
      <div className="start">
        <div className="two">
          <div>
            <h1>Plan the move of your users to Asgardeo</h1>
            <p className="lead">
              Answer nine steps, alone or with your team. Try the plan on your real export. Hand over one request that
              needs no second e-mail.
            </p>
            <StartChoices
              plans={plans}
              signedIn={signIn.person !== null}
              systems={SYSTEMS.map(({ value, label }) => ({ value, label }))}
            />
          </div>
          <SampleSheet />
        </div>
        <p className="two privacy">
          <span>
            <strong>Your users stay with you.</strong> Records are read in this browser and go nowhere. The server keeps
            counts, and has no field that could hold a record.
          </span>
          <small>
            {signIn.mode === 'off' ? 'No account, no tracking.' : 'No tracking.'} Too large or too secret for a browser?
            The same checks run on your command line, and what they write opens here.
          </small>
        </p>
        <div className="two mt-[72px]">
          <NineSteps />
          <div className="small space-y-7">
            <div>
              <h2 className="text-body">What you bring</h2>
              <p className="quiet">
                An export from your present system: Auth0, Keycloak, Okta, Cognito, Firebase, LDAP, or any CSV or JSON.
                Without one, type the numbers in.
              </p>
            </div>
            <div>
              <h2 className="text-body">What you take away</h2>
              <p className="quiet">
                A plan to sign and print. A mapping table. A rehearsal over every row. One package for the Asgardeo
                team.
              </p>
            </div>
          </div>
        </div>
      </div>
    </PlainFrame>
  )
}
