import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

export const tableTexts = defineTexts(
  {
    title: 'Plan de tables',
    lead: 'À chaque tour, les tables sont aussi variées que le panel, et chacun rencontre le plus de gens possible. Le même panel donne toujours le même plan.',
    panel: 'Après le tirage',
    people: (count: number) =>
      `${counted(count, 'personne a', 'personnes ont')} confirmé leur place.`,
    noneHelp: 'Le plan se fait quand des personnes tirées ont confirmé.',
    tables: 'Tables',
    rounds: 'Tours',
    plan: 'Faire le plan',
    wrong: 'De 2 à 40 tables, de 1 à 12 tours, et pas plus de tables que de personnes.',
    nobody: 'Personne n’a encore confirmé sa place.',
    repeats: 'Paires qui se retrouvent',
    repeatsOf: (count: number, bound: number) =>
      `${writtenNumber(count, 'fr')} (aucun plan n’en a moins de ${bound})`,
    imbalance: 'Écarts avec la composition du panel, en places',
    round: (number: number) => `Tour ${number}`,
    table: (number: number) => `Table ${number}`,
    tableColumn: 'Table',
    names: 'Qui',
    print: 'Imprimer (PDF)',
  },
  {
    title: 'Seating plan',
    lead: 'At each round, tables as mixed as the panel, where one meets as many people as possible. The same panel always gives the same plan.',
    panel: 'After the draw',
    people: (count) => `${count} ${count === 1 ? 'person' : 'people'} confirmed their seat.`,
    noneHelp: 'The plan is made when people who were drawn have confirmed.',
    tables: 'Tables',
    rounds: 'Rounds',
    plan: 'Make the plan',
    wrong: 'From 2 to 40 tables, from 1 to 12 rounds, and no more tables than people.',
    nobody: 'Nobody has confirmed yet.',
    repeats: 'Pairs who meet again',
    repeatsOf: (count, bound) => `${count} (no plan has fewer than ${bound})`,
    imbalance: 'Gaps with the mix of the panel, in seats',
    round: (number) => `Round ${number}`,
    table: (number) => `Table ${number}`,
    tableColumn: 'Table',
    names: 'Who',
    print: 'Print (PDF)',
  },
)
