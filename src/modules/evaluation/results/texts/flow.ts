import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

/** From the rows that came to those that are counted. */
export const flowTexts = defineTexts(
  {
    title: 'De la ligne reçue à la ligne comptée',
    step: 'Étape',
    groupTitle: 'Groupe',
    rowsTitle: 'Lignes',
    all: 'tous',
    rows: (count: number) => numbered(count, 'lignes', 'fr'),
    received: 'Reçues dans le tableau',
    without: (column: string) => `Écartées : rien dans « ${column} »`,
    group: (name: string) => `Groupe « ${name} »`,
    inGroup: 'Dans un groupe',
    counted: (name: string) => `Comptées pour « ${name} »`,
    notCounted: (name: string) => `Dans un groupe, pas comptées pour « ${name} »`,
    lost: (count: number) => `sans réponse : ${writtenNumber(count, 'fr', 0)}`,
  },
  {
    title: 'From the row received to the row counted',
    step: 'Step',
    groupTitle: 'Group',
    rowsTitle: 'Rows',
    all: 'all',
    rows: (count: number) => numbered(count, 'rows', 'en'),
    received: 'Received in the table',
    without: (column: string) => `Left out: nothing in “${column}”`,
    group: (name: string) => `Group “${name}”`,
    inGroup: 'In a group',
    counted: (name: string) => `Counted for “${name}”`,
    notCounted: (name: string) => `In a group, not counted for “${name}”`,
    lost: (count: number) => `without an answer: ${writtenNumber(count, 'en', 0)}`,
  },
)
