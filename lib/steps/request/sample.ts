import type { Answers } from '@/lib/core/plan/question'
import { DEFAULT_QUESTIONS } from './default-questions'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  senderName: 'Aoife Sample',
  senderEmail: 'identity-admin@alderbrook.example.com',
  senderConfirmed: 'yes',
  tier: 'enterprise',
  contacts: [
    {
      id: 'lead',
      name: 'Aoife Sample',
      email: 'identity-admin@alderbrook.example.com',
      phone: '+353 20 555 0101',
      hours: '08:30 to 17:00',
      zone: 'Europe/Dublin',
    },
    {
      id: 'engineer',
      name: 'Bram Sample',
      email: 'identity-engineer@alderbrook.example.com',
      phone: '+353 20 555 0102',
      hours: '09:00 to 18:00, and during the window',
      zone: 'Europe/Dublin',
    },
  ],
  handover: 'our-bucket',
  environments: 'alderbrookwater-test, same region',
  loadTest: 'yes',
  promises: [{ id: 'proof', topic: 'proof', owner: 'Bram Sample', due: '2027-02-26' }],
  questions: DEFAULT_QUESTIONS.map((question) => ({ ...question })),
}
