import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** Words of attendance sheets that are read from pictures, and of what becomes of them. */
export const rollTexts = defineTexts(
  {
    howToTick: 'Vous êtes là ? Faites une croix dans la case, puis signez à côté, sans la toucher.',
    howToTakeBack: 'Cochée par erreur ? Noircissez toute la case.',
    noticeTitle: 'Ce qui est gardé',
    picture: 'Une image de cette feuille peut être lue, puis elle est effacée.',
    page: 'Page',
    of: 'sur',
    sheet: 'Feuille',
    number: 'N°',
    name: 'Nom',
    pdf: 'Feuille à cases, lue en photo (PDF)',
    pdfLarge: 'La même en gros caractères (PDF)',
    scan: 'Lire des feuilles à cases en image',
    labelHint: 'Par exemple « Mardi matin ».',
    partsTitle: 'Feuilles à cases, en plusieurs fichiers',
    partsLead: (most: number) =>
      `Un fichier contient ${counted(most, 'feuille', 'feuilles')} au plus. Imprimez chacun de ceux-ci : il les faut tous pour avoir toute la liste.`,
    part: (from: number, to: number) => `Feuilles ${from} à ${to} (PDF)`,
    already: (label: string, columns: string) => `${label} (déjà noté : ${columns})`,
    gone: (numbers: string) =>
      `Cette personne n’a plus de place (n° ${numbers}). Décochez-la, ou rendez-lui sa place d’abord.`,
    entered: (added: number, known: readonly number[]) =>
      [
        `${numbered(added, 'présences ajoutées', 'fr')}.`,
        ...(known.length === 0
          ? []
          : [
              `${counted(known.length, 'personne était déjà notée', 'personnes étaient déjà notées')}, comptées une seule fois : n° ${known.join(', ')}.`,
            ]),
      ].join(' '),
    refusals: {
      'no-sheets':
        'Aucune feuille n’est à valider : quelqu’un l’a peut-être fait entre-temps. Rechargez la page.',
      'counted-meanwhile': 'Ces feuilles ont été validées entre-temps. Rechargez la page.',
    },
  },
  {
    howToTick: 'Are you here? Put a cross in the box, then sign beside it without touching it.',
    howToTakeBack: 'Ticked by mistake? Blacken the whole box.',
    noticeTitle: 'What is kept',
    picture: 'A picture of this sheet may be read, and is then erased.',
    page: 'Page',
    of: 'of',
    sheet: 'Sheet',
    number: 'No.',
    name: 'Name',
    pdf: 'Sheet with boxes, read from a photograph (PDF)',
    pdfLarge: 'The same in large print (PDF)',
    scan: 'Read sheets with boxes from pictures',
    labelHint: 'For example “Tuesday morning”.',
    partsTitle: 'Sheets with boxes, in several files',
    partsLead: (most: number) =>
      `A file holds ${numbered(most, 'sheets', 'en')} at most. Print each of these: all of them make the whole list.`,
    part: (from: number, to: number) => `Sheets ${from} to ${to} (PDF)`,
    already: (label: string, columns: string) => `${label} (already recorded: ${columns})`,
    gone: (numbers: string) =>
      `This person has no seat any more (no. ${numbers}). Untick them, or give their seat back first.`,
    entered: (added: number, known: readonly number[]) =>
      [
        `${numbered(added, 'presences', 'en')} added.`,
        ...(known.length === 0 ? [] : [`Already recorded, counted once: no. ${known.join(', ')}.`]),
      ].join(' '),
    refusals: {
      'no-sheets':
        'There is no sheet to confirm: somebody may have done it meanwhile. Load the page again.',
      'counted-meanwhile': 'These sheets were confirmed meanwhile. Load the page again.',
    },
  },
)
