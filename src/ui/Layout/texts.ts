import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the frame of a page says of it: kept at hand, or given to read. */
export const layoutTexts = defineTexts(
  {
    pins: 'Épinglés',
    everythingElse: 'Tout le reste',
    orderPins: 'Ranger les épingles',
    otherPins: (count: number) => counted(count, 'autre page épinglée', 'autres pages épinglées'),
    pin: 'Épingler',
    unpin: 'Désépingler',
    pinSpoken: 'Épingler cette page dans le menu',
    unpinSpoken: 'Désépingler cette page du menu',
    shareDraft: 'Faire lire ce brouillon par un lien',
    draftRemarks: 'Lire les remarques faites sur le brouillon',
    linksOpen: (count: number) => `${counted(count, 'lien est ouvert', 'liens sont ouverts')}.`,
    remarksWait: (count: number) =>
      `${counted(count, 'remarque attend', 'remarques attendent')} d’être ${count > 1 ? 'lues' : 'lue'}.`,
  },
  {
    pins: 'Pinned',
    everythingElse: 'Everything else',
    orderPins: 'Order the pins',
    otherPins: (count) => counted(count, 'other pinned page', 'other pinned pages'),
    pin: 'Pin',
    unpin: 'Unpin',
    pinSpoken: 'Pin this page in the menu',
    unpinSpoken: 'Unpin this page from the menu',
    shareDraft: 'Have this draft read by a link',
    draftRemarks: 'Read the remarks on the draft',
    linksOpen: (count) => `${counted(count, 'link is open', 'links are open')}.`,
    remarksWait: (count) => `${counted(count, 'remark waits', 'remarks wait')} to be read.`,
  },
)
