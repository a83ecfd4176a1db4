import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several votes of the list at once. */
export const voteRowTexts = defineTexts(
  {
    shut: 'Arrêter ces scrutins',
    shutConfirm: (count: number) =>
      count === 1
        ? 'Ce scrutin est arrêté, et reste à dépouiller :'
        : `Ces ${counted(count, 'scrutin est arrêté', 'scrutins sont arrêtés')}, et restent à dépouiller :`,
    shutNothing:
      'Aucun de ces scrutins n’est à arrêter : on y vote encore, ou ils sont déjà arrêtés.',
    notOpen: 'il n’est pas ouvert.',
    stillTaken: 'sa fin n’est pas passée : arrêtez-le sur sa page, avec une raison.',
    wereShut: (count: number) => `${counted(count, 'scrutin arrêté', 'scrutins arrêtés')}.`,
  },
  {
    shut: 'Stop these votes',
    shutConfirm: (count) =>
      count === 1
        ? 'This vote is stopped, and is still to be counted:'
        : `These ${counted(count, 'vote is', 'votes are')} stopped, and still to be counted:`,
    shutNothing:
      'None of these votes is to be stopped: people still vote, or they are stopped already.',
    notOpen: 'it is not open.',
    stillTaken: 'its end is not over: stop it on its page, with a reason.',
    wereShut: (count) => `${counted(count, 'vote', 'votes')} stopped.`,
  },
)
