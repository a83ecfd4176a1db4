import type { PlainState, UndoKind } from '#kit/undo.ts'
import type { Ctx } from '#platform/context.ts'
import { mayManageMemberships } from '../../membership-permissions.ts'
import {
  type CollegeState,
  listCollegeStates,
  listPlaceStates,
  type PlaceState,
  putBackColleges,
} from '../store/college-states.ts'
import { collegeTexts } from '../texts/college.ts'
import { placeTexts } from '../texts/places.ts'

/** All the colleges: the rule of one decides what is left for the next, so that they stand and are put back together. */
export const book = 'colleges'

interface CollegesState {
  readonly [name: string]: PlainState
  readonly colleges: readonly CollegeState[]
  readonly places: readonly PlaceState[]
}

type Words = Pick<UndoKind<Ctx>, 'named' | 'undone'>

const undoOf = (act: string, words: Words): UndoKind<Ctx, CollegesState> => ({
  act,
  ...words,
  state: async (ctx) => ({
    colleges: await listCollegeStates(ctx.db),
    places: await listPlaceStates(ctx.db),
  }),
  may: async (ctx) => mayManageMemberships(ctx.person),
  restore: async (ctx, _, { colleges, places }) => {
    await putBackColleges(ctx.db, colleges, places)
    ctx.changed(book)
  },
})

const wordsOf = (act: keyof typeof collegeTexts.fr.undo): Words => ({
  named: { fr: collegeTexts.fr.undo[act].named, en: collegeTexts.en.undo[act].named },
  undone: { fr: collegeTexts.fr.undo[act].undone, en: collegeTexts.en.undo[act].undone },
})

export const collegeWrittenUndo = undoOf('college.written', wordsOf('written'))
export const collegeRemovedUndo = undoOf('college.removed', wordsOf('removed'))
export const collegePlacedUndo = undoOf('college.placed', wordsOf('placed'))
export const placesWrittenUndo = undoOf('college.places-written', {
  named: { fr: placeTexts.fr.named, en: placeTexts.en.named },
  undone: { fr: placeTexts.fr.undone, en: placeTexts.en.undone },
})
