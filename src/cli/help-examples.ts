/** What stands below the options of a command: what to type, and what its exit codes say. */
export function examples(lines: readonly string[]): string {
  return `\n${lines.join('\n')}`
}

export const tallyExamples = [
  'Exemples :',
  '  ouvroir votes tally conseil.blt --method stv-scottish',
  '  ouvroir votes tally conseil.blt --method stv-meek --seats 3 --order 2,3,1',
  '  ouvroir votes tally debat.soi --method irv --json > resultat.json',
  '  ouvroir votes tally avis.csv --method mj --grades "À rejeter,Passable,Bien,Très bien"',
  '  ouvroir votes tally merites.csv --method mj',
  '  cat debat.abif | ouvroir votes tally - --method schulze --lang en',
  '',
  'À égalité, la première option de --order prend la place ; dans une élimination, elle sort.',
  'Un fichier BLT peut porter cet ordre lui-même : [tie 2 3 1].',
  '',
  'Codes de sortie : 0 décidé ; 2 fichier ou options mal compris ; 3 les bulletins ne décident pas',
  '(égalité sans tirage au sort, ou aucun bulletin exprimé).',
]

export const verifyExamples = [
  'Exemples :',
  '  ouvroir votes verify archive.json',
  '  ouvroir votes verify archive.json --against copie-de-mardi.json',
  '',
  'Codes de sortie : 0 tout est juste ; 1 l’archive est fausse ; 2 fichier mal compris.',
]

const files = '--people vivier.csv --quotas quotas.csv --panel 30'

/** By the name of the command. */
export const drawExamples: Readonly<Record<string, readonly string[]>> = {
  select: [
    `  ouvroir draws select ${files}`,
    `  ouvroir draws select ${files} --same-address adresse,code_postal --seed 482913 --json`,
  ],
  check: [`  ouvroir draws check ${files}`],
  proof: [
    `  ouvroir draws proof preuve.json ${files}`,
    '  python3 scripts/check-proof.py preuve.json vivier.csv quotas.csv',
  ],
  replace: [`  ouvroir draws replace ${files} --seated panel.csv --leaving p12,p47 --seed 482913`],
  alternates: [
    `  ouvroir draws alternates ${files} --seated panel.csv --seed 482913`,
    `  ouvroir draws alternates ${files} --seated panel.csv --seed 482913 --drop-out "0.2;Age|16-29=0.35"`,
  ],
  tables: [
    `  ouvroir draws tables ${files} --seated panel.csv --tables 5 --rounds 3 --seed 482913`,
  ],
  verify: [
    '  ouvroir draws verify recu.json',
    '  ouvroir draws verify remplacement.json --after recu.json',
  ],
  receipt: [
    `  ouvroir draws receipt ${files} --title "Halle" --rules regle.txt \\`,
    '    --key "une clé gardée secrète" --round 5000000 --out engagement.json',
  ],
  letters: ['  ouvroir draws letters --panel 30 --strata strates.csv --factor 4'],
  commune: [
    '  ouvroir draws commune --list liste.csv --letters 120 --seed 482913 \\',
    '    --codes codes.csv --merge publipostage.csv',
  ],
}
