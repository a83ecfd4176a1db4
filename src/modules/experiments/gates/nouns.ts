/** What things are here, for the others: pure, with their words. */
export type { DecisionForm, EvidenceForm } from './evidence.ts'
export { nextWords } from './texts/what-next.ts'
export { isGesture, type WhatNext } from './what-next.ts'
