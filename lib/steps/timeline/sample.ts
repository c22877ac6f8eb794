import type { Answers } from '@/lib/core/plan/question'
import type { questions } from './schema'

export const sample: Answers<typeof questions> = {
  zone: 'Europe/Dublin',
  goLive: '2027-03-27',
  milestones: [
    { id: 'sign-offs', kind: 'milestone', name: 'All four sign-offs given', date: '2027-02-05', owner: 'Legal' },
    { id: 'mapping', kind: 'milestone', name: 'Mapping confirmed', date: '2027-02-12', owner: 'Identity engineer' },
    {
      id: 'service',
      kind: 'milestone',
      name: 'Login service deployed',
      date: '2027-02-19',
      owner: 'Identity engineer',
    },
    { id: 'rehearsal-2', kind: 'rehearsal', name: 'Rehearsal 2', date: '2027-03-09', owner: 'Identity engineer' },
    { id: 'request', kind: 'deadline', name: 'Request to the Asgardeo team', date: '2027-03-01', owner: 'Lead admin' },
    { id: 'rehearsal-3', kind: 'rehearsal', name: 'Rehearsal 3', date: '2027-03-16', owner: 'Identity engineer' },
    { id: 'pilot', kind: 'wave', name: 'Pilot', date: '2027-03-18', owner: 'Identity engineer', users: 210 },
    { id: 'wave-1', kind: 'wave', name: 'Reset wave 1', date: '2027-04-12', owner: 'Help desk lead', users: 2757 },
    { id: 'wave-2', kind: 'wave', name: 'Reset wave 2', date: '2027-04-14', owner: 'Help desk lead', users: 2757 },
    { id: 'wave-3', kind: 'wave', name: 'Reset wave 3', date: '2027-04-16', owner: 'Help desk lead', users: 2757 },
  ],
  windows: [
    { id: 'night', name: 'Night of the move', date: '2027-03-27', startTime: '22:00', hours: 6 },
    { id: 'reserve', name: 'Reserve', date: '2027-04-10', startTime: '22:00', hours: 6 },
  ],
  peaks: [
    { id: 'billing', name: 'Billing days', from: '2027-04-01', to: '2027-04-03' },
    { id: 'monday', name: 'Start of the week', every: 'monday', pattern: '08:00 to 10:00' },
  ],
  extras: ['allow-lists'],
  leadTimes: [{ id: 'desk', task: 'help-desk', days: 3, source: 'Two half-day trainings in 2025' }],
  finalExport: '2027-03-20',
  betweenWay: 'delta',
  changesPerDay: 140,
  freezes: [{ id: 'billing', name: 'Yearly billing run', from: '2027-02-22', to: '2027-03-05' }],
}
