import type { Experiment } from '../experiment.ts'

/** An experiment as one could meet it, for tests: say only what matters to yours. */
export function anExperiment(overrides: Partial<Experiment> = {}): Experiment {
  return {
    id: '01936000-0000-7000-8000-000000000001',
    slug: 'tirer-au-sort-sans-acheter-de-fichier',
    title: 'Tirer au sort sans acheter de fichier',
    question: 'Peut-on recruter un panel qui ressemble à la commune, pour moins de 3 000 € ?',
    hypothesis:
      'Une lettre signée du maire, relancée par deux visites, donne un vivier assez mélangé.',
    summary: 'Les réunions publiques attirent toujours les mêmes personnes.',
    challenges: ['diversify_participants'],
    territoryId: undefined,
    regionCode: undefined,
    seeking: false,
    stage: 'idea',
    stop: undefined,
    visibility: 'published',
    declineReason: undefined,
    proposedBy: undefined,
    startedOn: '2026-04-12',
    now: undefined,
    source: 'house',
    createdAt: new Date('2026-04-12T08:00:00Z'),
    updatedAt: new Date('2026-04-12T08:00:00Z'),
    ...overrides,
  }
}
