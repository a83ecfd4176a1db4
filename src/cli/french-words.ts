import { Help, type HelpConfiguration } from 'commander'
import { ownOf } from '#kit/own.ts'

/** What the reader of the command line says of its own, in French: it has no other language of its own. */
const rows: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.+)'/, 'commande inconnue : $1'],
  [/^error: unknown option '(.+)'/, 'option inconnue : $1'],
  [/^error: missing required argument '(.+)'/, 'il manque : <$1>'],
  [/^error: required option '(.+)' not specified/, 'cette option est nécessaire : $1'],
  [/^error: option '(.+)' argument missing/, 'il manque une valeur après : $1'],
  [
    /^error: option '(.+)' cannot be used with option '(.+)'/,
    'ces deux options ne vont pas ensemble : $1 et $2',
  ],
  [
    /^error: option '(.+)' argument '(.+)' is invalid\. ?/,
    'la valeur « $2 » ne convient pas à $1. ',
  ],
  [
    /^error: command-argument value '(.+)' is invalid for argument '(.+)'\. ?/,
    'la valeur « $1 » ne convient pas à <$2>. ',
  ],
  [
    /^error: too many arguments(?: for '(.+)')?\. Expected (\d+) arguments? but got (\d+)[^\n]*/,
    'trop de valeurs : $2 attendues, $3 données.',
  ],
  [/\(Did you mean (?:one of )?(.+)\?\)/, '(vouliez-vous écrire $1 ?)'],
  [/^error: /, ''],
]

export function frenchError(text: string): string {
  return rows.reduce((words, [english, french]) => words.replace(english, french), text)
}

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Usage :',
  'Options:': 'Options :',
  'Commands:': 'Commandes :',
  'Arguments:': 'Arguments :',
}

/** The help of every command, with the words that its reader would write in English. */
export const frenchHelp: HelpConfiguration = {
  styleTitle: (title) => ownOf(titles, title) ?? title,
  styleUsage: (usage) => usage.replace('[command]', '[commande]'),
  optionDescription: (option) =>
    Help.prototype.optionDescription
      .call(new Help(), option)
      .replace('(default: ', '(par défaut : '),
}
