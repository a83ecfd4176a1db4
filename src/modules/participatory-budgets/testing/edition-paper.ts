import type { Document } from '#kit/papers/document.ts'
import { editionDocument } from '../documents/edition-document.ts'
import { type Edition, freshEdition } from '../edition.ts'
import type { Idea } from '../idea.ts'
import { rulesRead } from './made-edition.ts'

const day = new Date('2026-12-02T10:00:00Z')

/** The paper of an invented edition with so many ideas, all of them on the ballots. */
export function editionPaper(
  count: number,
  change: Partial<Edition> = {},
  words: Partial<Idea> = {},
): Document {
  const ideas = Array.from({ length: count }, (_, at) => ideaAt(at + 1, words))
  const projects = ideas.map(({ number, title, theme, area }) => ({
    ...{ number, title, theme, area, cents: 240_000, isFunded: number < 3, votes: 20, score: 20 },
    ...{ payers: 20, emptied: 3, largestPart: 12_000, left: 4_000, wouldCost: 100_000 },
  }))
  const part = { area: '', cents: 900_000, spent: 480_000, voters: 40, winners: [1, 2], projects }
  const edition: Edition = {
    ...{ ...freshEdition, ...rulesRead, id: 'e', slug: 'budget', createdAt: day },
    state: 'delivery',
    result: { parts: [{ ...part, ties: [], isByLot: false }], voters: 40, screen: 30, paper: 10 },
    ...change,
  }
  return editionDocument({
    ...{ edition, ideas, now: day, locale: 'fr', houseName: 'Valbrenne' },
    figures: [{ key: 'screen', kind: 'number', value: count }],
  })
}

function ideaAt(number: number, words: Partial<Idea>): Idea {
  return {
    ...{ id: `i${number}`, editionId: 'e', number, title: `Trois bancs au lavoir (${number})` },
    ...{ description: 'Pour se reposer.', theme: 'Nature', area: '', place: 'Le lavoir' },
    ...{ latitude: undefined, longitude: undefined, medium: 'screen', state: 'admissible' },
    ...{ answer: 'Réalisable en avril.', clause: undefined, answeredAt: day, createdAt: day },
    ...{ costs: [], costCents: 240_000, mergedInto: undefined, realCents: undefined },
    ...{ deliveredOn: undefined, hiddenAt: undefined, hiddenReason: '' },
    ...words,
  }
}
