import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several letters of the list at once. */
export const sendingRowTexts = defineTexts(
  {
    pause: 'Suspendre ces envois',
    pauseConfirm: (count: number) =>
      count === 1
        ? 'Cet envoi s’arrêtera là où il en est, jusqu’à ce que vous le repreniez :'
        : `Ces ${counted(count, 'envoi', 'envois')} s’arrêteront là où ils en sont, jusqu’à ce que vous les repreniez :`,
    pauseNothing: 'Aucune de ces lettres n’est en train de partir.',
    notLeaving: 'elle n’est pas en train de partir.',
    paused: (count: number) => `${counted(count, 'envoi suspendu', 'envois suspendus')}.`,
    resume: 'Reprendre ces envois',
    resumeConfirm: (count: number) =>
      count === 1
        ? 'Cet envoi reprendra là où il s’est arrêté :'
        : `Ces ${counted(count, 'envoi', 'envois')} reprendront là où ils se sont arrêtés :`,
    resumeNothing: 'Aucune de ces lettres n’est suspendue.',
    notPaused: 'elle n’est pas suspendue.',
    resumed: (count: number) => `${counted(count, 'envoi repris', 'envois repris')}.`,
  },
  {
    pause: 'Pause these letters',
    pauseConfirm: (count) =>
      count === 1
        ? 'This letter will stop where it is, until you resume it:'
        : `These ${counted(count, 'letter', 'letters')} will stop where they are, until you resume them:`,
    pauseNothing: 'None of these letters is leaving.',
    notLeaving: 'it is not leaving.',
    paused: (count) => `${counted(count, 'letter', 'letters')} paused.`,
    resume: 'Resume these letters',
    resumeConfirm: (count) =>
      count === 1
        ? 'This letter will go on where it stopped:'
        : `These ${counted(count, 'letter', 'letters')} will go on where they stopped:`,
    resumeNothing: 'None of these letters is paused.',
    notPaused: 'it is not paused.',
    resumed: (count) => `${counted(count, 'letter', 'letters')} resumed.`,
  },
)
