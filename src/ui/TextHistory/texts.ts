import { defineTexts } from '#kit/texts.ts'

export const historyTexts = defineTexts(
  {
    title: 'Versions',
    link: 'Versions',
    lead: 'Qui a écrit quoi, et quand. Remettre une version ne perd rien : ce qui est écrit aujourd’hui reste dans cette liste.',
    version: (number: string) => `Version ${number}`,
    present: 'Texte actuel',
    now: 'texte actuel',
    by: (name: string) => `par ${name}`,
    first: 'La plus ancienne version gardée :',
    restore: 'Remettre cette version',
    restoreSure:
      'Ces textes remplaceront ceux d’aujourd’hui, qui resteront dans la liste des versions.',
    restored: 'Cette version est remise. La précédente reste dans la liste.',
    none: 'Aucune version pour le moment : la première sera gardée au prochain changement.',
    older: 'Versions plus anciennes',
    newest: 'Versions les plus récentes',
  },
  {
    title: 'Versions',
    link: 'Versions',
    lead: 'Who wrote what, and when. Setting a version back loses nothing: what is written today stays in this list.',
    version: (number: string) => `Version ${number}`,
    present: 'Present text',
    now: 'present text',
    by: (name: string) => `by ${name}`,
    first: 'The oldest version that is kept:',
    restore: 'Set this version back',
    restoreSure:
      'These texts will replace those of today, which will stay in the list of versions.',
    restored: 'This version is set back. The one before stays in the list.',
    none: 'No version for the moment: the first one will be kept at the next change.',
    older: 'Older versions',
    newest: 'Latest versions',
  },
)
