import type { Rule } from './who.ts'

/** What other programs take from the centre of resources, and what the team brings into it. */
export const exchangeExpectations: Readonly<Partial<Record<Rule, readonly string[]>>> = {
  anyone: [
    'GET /oai',
    'POST /oai',
    'GET /ressources.atom',
    'GET /ressources/export.jsonl',
    'GET /catalogue.jsonld',
  ],
}
