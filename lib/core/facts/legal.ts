import type { Jurisdiction, LegalBasis } from '@/lib/core/legal/legal-names'
import type { Fact } from './fact'

export type Region = 'us' | 'eu'
export type DpaState = 'signed' | 'in-progress' | 'not-started'

export type LegalFacts = {
  /** Organisation name as Asgardeo knows it (the handle in console.asgardeo.io/t/<name>). */
  organization: Fact<string>
  region: Fact<Region>
  jurisdictions: Fact<Jurisdiction[]>
  legalBasis: Fact<LegalBasis>
  dpa: Fact<DpaState>
  role: Fact<'controller' | 'processor' | 'both'>
  /** Whether support may reach logs from outside the region. */
  transfers: Fact<'accepted' | 'safeguards' | 'assessing' | 'refused'>
  /** Special categories of personal data (GDPR article 9) are in the export. */
  specialCategories: Fact<boolean>
  minors: Fact<boolean>
  /** Lead time in days between telling users and moving them. */
  noticeDays: Fact<number>
  /** ISO date by which the exported files must be deleted. */
  exportDeletion: Fact<string>
  pendingErasures: Fact<number>
}
