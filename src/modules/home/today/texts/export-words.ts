import { defineTexts } from '#kit/texts.ts'
import type { ExportWords } from '#platform/module.ts'
import { waitingLetterTexts } from './waiting-letters.ts'

/** Words for the keys and the codes that this room writes in the export of somebody's own data. */
export const exportWords = defineTexts<ExportWords>(
  {
    keys: {
      savedViews: 'Vues enregistrées',
      reopenings: 'Ce que vous avez rouvert',
      list: 'Liste',
      query: 'Filtres',
      isShared: 'Partagée avec l’équipe',
      pins: 'Pages épinglées',
      pinned: 'Page',
      pinnedAt: 'Épinglée le',
      waitingSaid: 'Ce que vous avez remis ou écarté',
      key: 'Chose à faire',
      said: 'Ce que vous en avez dit',
      until: 'Jusqu’au',
      waitingLetters: 'Courriels de ce qui vous attend',
      every: 'Rythme',
      weekday: 'Jour de la semaine (1 : lundi)',
      hour: 'Heure',
      families: 'Sujets',
      lastOn: 'Dernier envoi le',
    },
    values: {
      'not-mine': 'pas pour moi',
      later: 'plus tard',
      given: 'donné à quelqu’un',
      daily: 'chaque jour',
      weekly: 'chaque semaine',
      ...waitingLetterTexts.fr.familyNames,
    },
  },
  {
    keys: {
      savedViews: 'Saved views',
      reopenings: 'What you reopened',
      list: 'List',
      query: 'Filters',
      isShared: 'Shared with the team',
      pins: 'Pinned pages',
      pinned: 'Page',
      pinnedAt: 'Pinned on',
      waitingSaid: 'What you put off or set aside',
      key: 'Thing to do',
      said: 'What you said of it',
      until: 'Until',
      waitingLetters: 'E-mails of what waits for you',
      every: 'Pace',
      weekday: 'Day of the week (1: Monday)',
      hour: 'Hour',
      families: 'Subjects',
      lastOn: 'Last sent on',
    },
    values: {
      'not-mine': 'not for me',
      later: 'later',
      given: 'given to somebody',
      daily: 'every day',
      weekly: 'every week',
      ...waitingLetterTexts.en.familyNames,
    },
  },
)
