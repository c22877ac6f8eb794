/** Small complete values for the examples of rules, so that an example shows only what matters. */
import type { InventoryAttribute, SourceSystem } from '@/lib/core/facts/data'
import type { FollowUp } from '@/lib/core/facts/request'
import type { CredentialSegment } from '@/lib/core/facts/strategy'
import type { Window } from '@/lib/core/facts/timeline'
import type { MappingRow } from '@/lib/core/mapping/mapping'
import { readTargetText } from '@/lib/core/mapping/target-text'

export function exampleSource(over: Partial<SourceSystem> = {}): SourceSystem {
  return {
    id: 'auth0',
    kind: 'auth0',
    name: 'Auth0',
    version: null,
    canExport: true,
    hashesObtainable: null,
    canCheckPassword: true,
    endsOn: '2027-12-31',
    monthlyCost: null,
    ...over,
  }
}

export function exampleAttribute(over: Partial<InventoryAttribute> = {}): InventoryAttribute {
  return {
    name: 'email',
    type: 'email',
    fill: 1,
    distinct: 100,
    distinctExact: true,
    minLength: 6,
    maxLength: 60,
    unique: true,
    multiValued: false,
    pii: 'personal',
    confidential: 'no',
    decision: 'move',
    origin: 'file',
    ...over,
  }
}

export function exampleRow(source: string, target: string, over: Partial<MappingRow> = {}): MappingRow {
  return {
    id: `row-${source}`,
    source,
    target: readTargetText(target),
    transforms: [],
    confidence: 1,
    reason: '',
    confirmed: true,
    ...over,
  }
}

export function exampleSegment(name: string, users: number, path: CredentialSegment['path']): CredentialSegment {
  return { id: name, name, users, path }
}

export function exampleWindow(date: string, startTime: string, hours: number, name = 'Import'): Window {
  return { id: 'w', name, date, startTime, hours }
}

export function exampleEntry(over: Partial<FollowUp>): FollowUp {
  return {
    id: 'entry',
    date: null,
    kind: null,
    by: '',
    digest: '',
    ticket: '',
    note: '',
    next: '',
    promisedFor: null,
    wave: '',
    planned: null,
    actual: null,
    failed: null,
    ...over,
  }
}
