import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { mostPins } from '../pin.ts'

export const pinTexts = defineTexts(
  {
    title: 'Vos pages épinglées',
    lead: `Elles sont dans le menu, sur toutes les pages. Vous êtes la seule personne à les voir. Vous pouvez en garder ${mostPins}.`,
    none: 'Vous n’avez épinglé aucune page.',
    noneText:
      'Ouvrez une expérimentation, un rendez-vous, une lettre ou une liste, puis appuyez sur « Épingler ». Une liste filtrée s’épingle une fois sa vue gardée sous un nom.',
    page: 'Page',
    toDo: 'À faire',
    up: 'Monter',
    down: 'Descendre',
    remove: 'Désépingler',
    actOn: (act: string, page: string) => `${act} : ${page}`,
    pinned: (page: string) => `Page épinglée dans le menu : ${page}`,
    pinnedWhole: (page: string) =>
      `Liste épinglée dans le menu, entière : ${page}. Pour épingler cette liste filtrée, enregistrez d’abord la vue sous un nom.`,
    unpinned: 'La page n’est plus épinglée.',
    moved: 'L’ordre est changé.',
    refusals: {
      'not-there':
        'Cette page n’existe plus, ou vous ne pouvez plus l’ouvrir. Elle n’est pas épinglée.',
      'too-many': `Vous avez déjà épinglé ${numbered(mostPins, 'pages', 'fr')}. Désépinglez-en une, puis recommencez.`,
    },
  },
  {
    title: 'Your pinned pages',
    lead: `They are in the menu, on every page. Nobody else sees them. You may keep ${mostPins}.`,
    none: 'You have pinned no page.',
    noneText:
      'Open an experiment, a meeting, a letter or a list, then press “Pin”. A filtered list is pinned once its view is kept under a name.',
    page: 'Page',
    toDo: 'To do',
    up: 'Move up',
    down: 'Move down',
    remove: 'Unpin',
    actOn: (act, page) => `${act}: ${page}`,
    pinned: (page) => `Page pinned in the menu: ${page}`,
    pinnedWhole: (page) =>
      `List pinned in the menu, whole: ${page}. To pin this filtered list, save the view under a name first.`,
    unpinned: 'The page is not pinned any more.',
    moved: 'The order is changed.',
    refusals: {
      'not-there': 'This page does not exist any more, or you may not open it. It is not pinned.',
      'too-many': `You have already pinned ${numbered(mostPins, 'pages', 'en')}. Unpin one, then try again.`,
    },
  },
)
