import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** Bringing questions in from a file. */
export const importTexts = defineTexts(
  {
    title: 'Importer les questions',
    lead: 'Les questions du fichier remplacent celles du brouillon.',
    file: 'Fichier de questions',
    hint: 'Un classeur XLSForm (KoboToolbox, ODK), un export de LimeSurvey (.txt), un JSON de SurveyJS, ou un fichier de questions d’Ouvroir (JSON).',
    submit: 'Importer',
    choose: 'Choisissez un fichier.',
    refused: (count: number) =>
      `Rien n’est importé : corrigez ${counted(count, 'point', 'points')} dans le fichier, puis envoyez-le de nouveau.`,
    faults: 'À corriger dans le fichier',
    more: (count: number) => `Et ${counted(count, 'autre point', 'autres points')}.`,
    imported: (count: number) => `${counted(count, 'question importée', 'questions importées')}.`,
    losses: 'Ce que le fichier disait autrement :',
    unknownKind:
      'ce fichier n’est ni un classeur XLSForm, ni un export de LimeSurvey, ni un JSON de questions',
    tooLong:
      'ce fichier est trop long pour des questions (20 000 lignes, 2 millions de signes au plus) ; gardez les questions seules, ou partagez-les en plusieurs enquêtes',
    contactQuestion: (id: string) =>
      `${id} : une enquête garde les réponses sans nom, et ne demande ni nom, ni courriel, ni téléphone ; retirez cette question`,
    found: (found: string) => `lu : ${found}`,
    expected: (expected: string) => `attendu : ${expected}`,
    place: (line: string, column: string) =>
      column === '' ? `ligne ${line}` : `ligne ${line}, colonne ${column}`,
  },
  {
    title: 'Import the questions',
    lead: 'The questions of the file replace those of the draft.',
    file: 'File of questions',
    hint: 'An XLSForm workbook (KoboToolbox, ODK), an export of LimeSurvey (.txt), a SurveyJS JSON, or a file of questions of Ouvroir (JSON).',
    submit: 'Import',
    choose: 'Choose a file.',
    refused: (count: number) =>
      `Nothing is imported: correct ${counted(count, 'point', 'points')} in the file, then send it again.`,
    faults: 'To correct in the file',
    more: (count: number) => `And ${counted(count, 'other point', 'other points')}.`,
    imported: (count: number) => `${counted(count, 'question', 'questions')} imported.`,
    losses: 'What the file said otherwise:',
    unknownKind:
      'this file is neither an XLSForm workbook, nor an export of LimeSurvey, nor a JSON of questions',
    tooLong:
      'this file is too long for questions (20,000 lines, 2 million signs at most); keep the questions alone, or split them into several surveys',
    contactQuestion: (id: string) =>
      `${id}: a survey keeps answers without a name, and asks for neither name, nor e-mail, nor telephone; take this question away`,
    found: (found: string) => `read: ${found}`,
    expected: (expected: string) => `expected: ${expected}`,
    place: (line: string, column: string) =>
      column === '' ? `line ${line}` : `line ${line}, column ${column}`,
  },
)
