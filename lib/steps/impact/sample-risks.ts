import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

/** Nine risks, eight of them suggested by rules, and what was decided about the other suggestions. */
export const sampleRisks: Pick<Answers<typeof questions>, 'risks' | 'suggestedRisks'> = {
  risks: [
    {
      id: 'legacy-ends-first',
      name: 'Auth0 ends before silent migration does',
      likelihood: 'high',
      impact: 'high',
      mitigation: 'Extend the contract to the end of July, or bring the cut-off forward',
      owner: 'Lead admin',
      due: '2027-02-15',
      residual: 'low',
      residualImpact: 'medium',
    },
    {
      id: 'changes-after-export',
      name: 'Sign-ups between export and go-live are lost',
      likelihood: 'medium',
      impact: 'medium',
      mitigation: 'Sign-up closes with the last export; 22 a day before that come in a second, smaller import',
      owner: 'Identity engineer',
      due: '2027-03-26',
      residual: 'low',
      residualImpact: 'low',
    },
    {
      id: 'help-desk-overrun',
      name: 'Help desk overrun by reset mails',
      likelihood: 'medium',
      impact: 'medium',
      mitigation: 'Three waves, two days each, at most 1,500 mails a day; two more people in April',
      owner: 'Help desk lead',
      due: '2027-04-09',
      residual: 'low',
      residualImpact: 'low',
    },
    {
      id: 'fake-reset-mails',
      name: 'Fake reset mails during the waves',
      likelihood: 'medium',
      impact: 'high',
      mitigation: 'Own sender domain; portal note says what the mail looks like',
      owner: 'Security officer',
      due: '2027-03-12',
      residual: 'medium',
      residualImpact: 'medium',
    },
    {
      id: 'accounts-merged-by-case',
      name: 'Owners of twin accounts lose data',
      likelihood: 'low',
      impact: 'medium',
      mitigation: 'Survivor by last login; owners are written to',
      owner: 'Identity engineer',
      due: '2027-03-12',
      residual: 'low',
      residualImpact: 'low',
    },
    {
      id: 'old-passwords-refused',
      name: 'A right old password is refused and nobody says why',
      likelihood: 'high',
      impact: 'high',
      mitigation:
        'The login script skips the new rules until the cut-off and shows a link to the reset when storing fails',
      owner: 'Identity engineer',
      due: '2027-03-09',
      residual: 'low',
      residualImpact: 'medium',
    },
    {
      id: 'login-service-down',
      name: 'Login service down or too slow in the first week',
      likelihood: 'medium',
      impact: 'high',
      mitigation:
        'Two copies, state in the database, an alarm at two seconds; load test at 64 logins a minute in rehearsal 3',
      owner: 'Identity engineer',
      due: '2027-03-16',
      residual: 'low',
      residualImpact: 'medium',
    },
    {
      id: 'passwords-in-service',
      name: 'Passwords leak from the login service or its logs',
      likelihood: 'low',
      impact: 'high',
      mitigation:
        'Logging reviewed by a second person, keys in the vault, service switched off on the day after the cut-off',
      owner: 'Security officer',
      due: '2027-02-26',
      residual: 'low',
      residualImpact: 'medium',
    },
    {
      id: 'easter',
      name: 'Go-live lies on the Easter weekend: few people on call',
      likelihood: 'medium',
      impact: 'medium',
      mitigation:
        'Names on call agreed with both teams by mid-March; without them the reserve night of 10 April is taken',
      owner: 'Lead admin',
      due: '2027-03-15',
      residual: 'low',
      residualImpact: 'medium',
    },
  ],
  suggestedRisks: [
    accepted(
      'legacy-ends-first',
      'The legacy system ends before silent migration does',
      'cut-off 2027-07-03; Auth0, customer tenant ends 2027-05-31; users on the silent path 36,727',
    ),
    accepted(
      'changes-after-export',
      'Sign-ups and edits between export and go-live are lost',
      'sign-ups a day 22; days from the last export to go-live 7',
    ),
    accepted(
      'help-desk-overrun',
      'The help desk is overrun by reset mails',
      'mails a day 1,500; users reset 8,271; calls the help desk can take 120',
    ),
    accepted(
      'fake-reset-mails',
      'Imitated reset mails steal passwords during the waves',
      'users reset 8,271; told before yes',
    ),
    accepted(
      'accounts-merged-by-case',
      'Owners of accounts that differ only by case lose one of them',
      'users whose names differ only by case 214',
    ),
    accepted(
      'old-passwords-refused',
      'A right old password is refused and nobody says why',
      'users on the silent path 36,727; new demands an upper-case letter, a special character; decided no',
    ),
    accepted(
      'login-service-down',
      'The login service of silent migration is down or too slow',
      'users on the silent path 36,727; prerequisites done 0',
    ),
    accepted(
      'passwords-in-service',
      'Passwords leak from the login service or its logs',
      'users on the silent path 36,727; logging reviewed no',
    ),
    dismissed(
      'verified-flags-lost',
      'Verified addresses and numbers count as unverified',
      'Everybody verifies the address at the first login anyway; agreed with customer service.',
      'flags email_verified',
      '2027-01-20',
    ),
    dismissed(
      'applications-without-script',
      'Logins to an application without the script fail',
      'Four applications, each with an owner; one login through each is part of rehearsal 3.',
      'applications 4; users on the silent path 36,727',
      '2027-01-20',
    ),
    dismissed(
      'roles-dropped',
      'People lose roles or groups, and with them their rights',
      'Members are assigned in a second run from the setup sheet, and counted against the export.',
      'roles 3; not mapped 0; assignments 46,985',
      '2027-01-20',
    ),
    dismissed(
      'second-factors-stay',
      'People with a second factor cannot sign in, or sign in without it',
      'Told in the notice, and the help desk can reset; see what will not move.',
      'users with a second factor 2,904',
      '2027-01-20',
    ),
    dismissed(
      'attempts-lock-accounts',
      'The first failed local login locks people out',
      'Login-attempt protection is off in our organisation; looked up on 19 January.',
      'users on the silent path 36,727',
      '2027-01-20',
    ),
    dismissed(
      'people-never-return',
      'People who do not come back by the cut-off have no way in',
      'Planned for: the last reset wave from 5 July, then the retention rule.',
      'users on the silent path 36,727; left at most 13,559; plan for them yes',
      '2027-01-20',
    ),
    dismissed(
      'custom-attributes-missing',
      'Values of custom attributes are silently missing after the import',
      'One attribute; it is on the setup sheet and read back in the pilot.',
      'custom attributes customer_no',
      '2027-01-20',
    ),
    dismissed(
      'username-fixed',
      'People change their e-mail address and keep the old one as username',
      'About 300 people a year; the help desk makes the account anew, as it does today.',
      'users who move 47,800; other identifiers at login 0',
      '2027-01-20',
    ),
    dismissed(
      'nothing-restored',
      'A wrong import or deletion cannot be undone in Asgardeo',
      'Trigger, decider and day of no return are agreed; Auth0 keeps every account until then.',
      'users who move 47,800; settled for going back trigger, decider, point of no return',
      '2027-01-20',
    ),
    dismissed(
      'records-refused',
      'Records are refused in the real run',
      'Mended before rehearsal 2; the exit bar stops us if they are not.',
      'records rehearsed 47,800; rejected 292',
      '2027-01-25',
    ),
    dismissed(
      'export-file-leaks',
      'The export file is copied, lost or kept too long',
      'Covered by the company rules of step 1: two engineers, encrypted, deleted by 30 April.',
      'users 48,216; password hashes in it 44,902; deletion date set',
      '2027-01-20',
    ),
    dismissed(
      'team-answers-late',
      'The Asgardeo team answers too late for the date',
      'The reserve night of 10 April is kept free for this.',
      'go-live 2027-03-27',
      '2027-01-20',
    ),
    dismissed(
      'careful-targets',
      'An attribute lands somewhere else in Asgardeo than planned',
      'Each was tried with one account in the test organisation and read back.',
      'attributes user_id, email_verified, blocked',
      '2027-01-20',
    ),
    dismissed(
      'stopped-accounts-invited',
      'Blocked or deleted accounts get a mail and come back to life',
      'They are imported disabled and are on no mailing list.',
      'stopped accounts 412; states not mapped 0; users reset 8,271',
      '2027-01-20',
    ),
  ],
}

/** A suggested risk that was taken into the register, with the facts that was decided on. */
function accepted(id: string, risk: string, basis: string) {
  return { id, risk, decision: 'accepted', basis, on: '2027-01-20' } as const
}

/** A suggested risk that was left out of the register, with the facts that was decided on. */
function dismissed(id: string, risk: string, reason: string, basis: string, on: string) {
  return { id, risk, decision: 'dismissed', reason, basis, on } as const
}
