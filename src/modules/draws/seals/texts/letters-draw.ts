import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const letterTexts = defineTexts(
  {
    title: 'Tirer les lettres par la balise',
    fixHelp: (when: string) =>
      `La règle nomme le tour de balise du ${when}. Fixez la liste avant : son empreinte sera publiée, et elle ne changera plus.`,
    later: (when: string) =>
      `Le tour que la règle nomme (${when}) est passé, ou trop proche. Une liste fixée maintenant prendra le premier tour dans dix minutes au moins, comme la règle le prévoit.`,
    fix: 'Fixer cette liste',
    fixConfirm:
      'L’empreinte de la liste, son nombre de lignes et celui des lettres entrent dans le journal public. Fixer ?',
    fixedNotice: 'La liste est fixée. Son empreinte est publique.',
    fixed: 'Liste fixée',
    speaks: (round: number, when: string, hasSpoken: boolean) =>
      hasSpoken
        ? `Le tour ${round} est sorti le ${when} : vous pouvez tirer les lettres.`
        : `Le tour ${round} sortira le ${when}. Personne ne peut savoir avant qui recevra une lettre.`,
    witnessFile: 'Liste numérotée pour le témoin : lignes, strates et foyers, sans nom (JSON)',
    draw: 'Lire la balise et tirer les lettres',
    pasted: 'Signature du tour, sans réseau',
    pastedHint:
      'Copiez-la depuis un site qui publie la balise drand : elle est vérifiée ici, sans réseau.',
    drop: 'Retirer cette liste',
    dropConfirm:
      'Possible tant que la balise n’est pas sortie. Le journal public dira que cette liste a été retirée.',
    dropped: 'La liste est retirée.',
    chance: 'Comment les lettres sont tirées',
    byBeacon: (round: number) => `balise, tour ${round}, nommé ou prévu par la règle`,
    byHouse: (seed: string) =>
      `graine « ${seed} », tirée par le logiciel : personne ne l’a tapée. Un tour de balise, nommé avant l’envoi, le prouverait`,
    bySeed: (seed: string) =>
      `graine « ${seed} » : la personne qui la choisit peut choisir les lettres, cela prouve moins qu’une balise`,
    waveFact: (wave: number) => `Lettres, envoi ${wave}`,
    waveValue: (size: number, among: number) =>
      `${numbered(size, 'lettres', 'fr')} parmi ${numbered(among, 'lignes', 'fr')}`,
    refusals: {
      'rule-first': 'La règle doit être publiée avant : elle nomme le tour de la balise.',
      'no-round': 'La règle ne nomme pas de tour de balise pour les lettres.',
      'list-waits': 'Une autre liste attend sa balise : tirez ses lettres, ou retirez-la.',
    },
    droppedTooLate: 'La balise est sortie : cette liste ne peut plus être retirée.',
    fixedAlready: 'La liste est fixée : les colonnes et le nombre de lettres ne changent plus.',
  },
  {
    title: 'Draw the letters by the beacon',
    fixHelp: (when: string) =>
      `The rule names the round of the beacon of ${when}. The list is fixed before: its fingerprint becomes public, and nothing in it moves any more.`,
    later: (when: string) =>
      `The round that the rule names (${when}) is past, or too close. A list fixed now will have the first round in ten minutes at least, as the rule says.`,
    fix: 'Fix this list',
    fixConfirm:
      'The fingerprint of the list, its number of lines and of letters enter the public log. Fix it?',
    fixedNotice: 'The list is fixed. Its fingerprint is public.',
    fixed: 'List fixed',
    speaks: (round: number, when: string, hasSpoken: boolean) =>
      hasSpoken
        ? `Round ${round} spoke on ${when}: the letters may be drawn.`
        : `Round ${round} speaks on ${when}. Nobody can know before who will get a letter.`,
    witnessFile: 'Numbered list for the witness: lines, strata and households, no name (JSON)',
    draw: 'Read the beacon and draw the letters',
    pasted: 'Signature of the round, without network',
    pastedHint: 'Pasted from any relay of drand: it is checked here, offline.',
    drop: 'Take this list back',
    dropConfirm:
      'Possible until the beacon speaks. The public log will say that this list was taken back.',
    dropped: 'The list is taken back.',
    chance: 'Chance of the letters',
    byBeacon: (round: number) => `beacon, round ${round}, named or foreseen by the rule`,
    byHouse: (seed: string) =>
      `seed “${seed}”, drawn by the software: nobody typed it. A round of the beacon, named before the mailing, would prove it`,
    bySeed: (seed: string) =>
      `seed “${seed}”: whoever chooses it can choose the letters, it proves less than a beacon`,
    waveFact: (wave: number) => `Letters, mailing ${wave}`,
    waveValue: (size: number, among: number) =>
      `${numbered(size, 'letters', 'en')} among ${numbered(among, 'lines', 'en')}`,
    refusals: {
      'rule-first': 'The rule has to be published first: it names the round of the beacon.',
      'no-round': 'The rule names no round of the beacon for the letters.',
      'list-waits': 'Another list waits for its beacon: draw its letters, or take it back.',
    },
    droppedTooLate: 'The beacon has spoken: this list cannot be taken back any more.',
    fixedAlready: 'The list is fixed: columns and number of letters do not move any more.',
  },
)
