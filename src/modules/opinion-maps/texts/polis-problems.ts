import type { ProblemCode } from '#engines/opinion-map/index.ts'
import { defineTexts } from '#kit/texts.ts'

/** What may be wrong in the files of an export of Polis: the page and the command say the same. */
export const polisProblems = defineTexts<Readonly<Record<ProblemCode, string>>>(
  {
    'empty-file': 'le fichier est vide',
    'broken-table': 'le tableau est coupé ou mal formé',
    'duplicate-column': 'deux colonnes ont ce titre',
    'cells-and-titles': 'la ligne n’a pas autant de cases que la ligne de titres',
    'missing-column': 'cette colonne manque',
    'bad-time':
      'l’heure d’un vote s’écrit en millisecondes, en chiffres seulement (1403054214196) : un tableur l’a peut-être changée',
    'bad-id': 'un numéro est attendu : des chiffres ou des lettres, sans virgule, point ni espace',
    'bad-vote': 'un vote est 1 (d’accord), -1 (pas d’accord) ou 0 (passe)',
    'bad-moderation': 'la modération est 1 (gardé), 0 (pas encore vu) ou -1 (retiré)',
    'bad-meta': 'cette case est 1, 0 ou vide',
    'duplicate-statement': 'cet énoncé a déjà une ligne',
    'unknown-statement': 'aucune ligne de comments.csv n’a cet énoncé',
  },
  {
    'empty-file': 'the file is empty',
    'broken-table': 'the table is cut or badly formed',
    'duplicate-column': 'two columns have this title',
    'cells-and-titles': 'the line has not as many cells as the line of titles',
    'missing-column': 'this column is missing',
    'bad-time':
      'the time of a vote is in milliseconds, figures only (1403054214196): a spreadsheet may have changed it',
    'bad-id': 'an identifier is expected: figures or letters, without comma, point or space',
    'bad-vote': 'a vote is 1 (agree), -1 (disagree) or 0 (pass)',
    'bad-moderation': 'moderation is 1 (kept), 0 (not seen yet) or -1 (taken out)',
    'bad-meta': 'this cell is 1, 0 or empty',
    'duplicate-statement': 'this statement has a line already',
    'unknown-statement': 'no line of comments.csv has this statement',
  },
)
