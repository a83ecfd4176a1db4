import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

interface Weights {
  readonly kept: number
  readonly said: number
}

/** Who can be told of a vote, and who cannot. */
export const reachTexts = defineTexts(
  {
    title: (count: number) =>
      counted(
        count,
        'personne ou territoire sans courriel ni adresse',
        'personnes ou territoires sans courriel ni adresse',
      ),
    what: 'Leur code ne partira ni par courriel, ni par la poste. Complétez leurs adresses ci-dessous, ou remettez-leur leur lettre en main propre. Sans adresse, elles et ils ne sauront pas non plus si la fin du vote change.',
    complete: 'Compléter les adresses',
    lines: 'Lignes à compléter',
    hint: 'Une par ligne : numéro ; nom ; courriel ; adresse postale. Une ligne laissée vide ne change rien.',
    save: 'Enregistrer ces adresses',
    saved: (count: number) => `${counted(count, 'adresse complétée', 'adresses complétées')}.`,
    alikeTitle: 'Peut-être la même personne, deux fois',
    alikeText:
      'Chaque ligne aura son code et son bulletin. Si c’est bien la même personne ou le même territoire, retirez la ligne en trop.',
    remove: (number: number) => `Retirer le n° ${number}`,
    removeConfirm: (number: number) =>
      `La ligne n° ${number} sera retirée de la liste : elle n’aura ni code, ni bulletin.`,
    removed: (number: number) => `La ligne n° ${number} est retirée de la liste.`,
    noSuchLine: 'Aucune ligne de la liste n’a ce numéro : elle a peut-être déjà été retirée.',
    mailsDone: {
      told: (letters: number) => `${counted(letters, 'courriel envoyé', 'courriels envoyés')}.`,
      nobody:
        'Aucun courriel n’est parti : personne de la liste n’a de courriel, ou tout le monde a déjà voté. Imprimez les lettres pour les autres.',
    },
    mailsConfirm: (replaced: number) =>
      `Chaque personne qui a un courriel et n’a pas voté reçoit un nouveau code.${
        replaced > 0
          ? ` ${counted(replaced, 'code déjà donné ne marchera', 'codes déjà donnés ne marcheront')} plus, même sur une lettre imprimée.`
          : ''
      }`,
    checkedAlike: 'Ce sont bien des personnes ou des territoires différents.',
    mergedWeight: (name: string, number: number, { kept, said }: Weights) =>
      `${name} était déjà au n° ${number}, qui garde son poids de ${kept} et ne prend pas celui de ${said} : retirez cette ligne et ajoutez-la de nouveau si ce n’est pas le bon.`,
    unreachedTitle: 'Qui leur donne leur code',
    unreached: 'Quelqu’un leur remettra leur lettre en main propre.',
    opening: {
      'look-alikes':
        'Des lignes de la liste se ressemblent. Regardez-les, et cochez la case si ce sont bien des personnes différentes.',
      unreachable:
        'Des personnes ou des territoires n’ont ni courriel, ni adresse postale : ils ne recevraient pas leur code. Complétez leurs adresses, ou cochez que leur lettre leur sera remise.',
    },
    attention: (name: string) => `Pour ${name}`,
    problems: {
      'bad-number': (line: number) =>
        `Ligne ${line} : commencez par le numéro d’une ligne de la liste.`,
      'bad-contact': (line: number) => `Ligne ${line} : l’adresse de courriel n’est pas complète.`,
      taken: (line: number) =>
        `Ligne ${line} : quelqu’un d’autre de la liste a déjà ce courriel. Laissez-le vide, et donnez une adresse postale.`,
    },
  },
  {
    title: (count: number) =>
      counted(
        count,
        'person or territory without e-mail or address',
        'persons or territories without e-mail or address',
      ),
    what: 'Their code will leave neither by e-mail nor by post. Complete their addresses below, or hand them their letter. Nor will they be told when the end of the vote changes.',
    complete: 'Complete the addresses',
    lines: 'Lines to complete',
    hint: 'One a line: number; name; e-mail; postal address. A line left empty changes nothing.',
    save: 'Save these addresses',
    saved: (count: number) => `${counted(count, 'address completed', 'addresses completed')}.`,
    alikeTitle: 'Perhaps the same person, twice',
    alikeText:
      'Each line will have its code and its ballot. If they are the same person or the same territory, remove the extra line.',
    remove: (number: number) => `Remove no. ${number}`,
    removeConfirm: (number: number) =>
      `Line no. ${number} will be removed from the roll: it will have neither code nor ballot.`,
    removed: (number: number) => `Line no. ${number} is removed from the roll.`,
    noSuchLine: 'No line of the roll has this number: perhaps it was removed already.',
    mailsDone: {
      told: (letters: number) => `${counted(letters, 'e-mail', 'e-mails')} sent.`,
      nobody:
        'No e-mail was sent: nobody on the roll has an e-mail address, or everybody has voted. Print the letters for the others.',
    },
    mailsConfirm: (replaced: number) =>
      `Each person who has an e-mail and has not voted gets a new code.${
        replaced > 0
          ? ` ${counted(replaced, 'code already given, on a printed letter or by e-mail, will', 'codes already given, on printed letters or by e-mail, will')} no longer work.`
          : ''
      }`,
    checkedAlike: 'They are different persons or territories.',
    mergedWeight: (name: string, number: number, { kept, said }: Weights) =>
      `${name} was already no. ${number}, which keeps its weight of ${kept} and does not take that of ${said}: remove this line and add it again if it is not the right one.`,
    unreachedTitle: 'Who gives them their code',
    unreached: 'Somebody will hand them their letter.',
    opening: {
      'look-alikes':
        'Some lines of the roll look alike. Look at them, and tick the box if they are different persons.',
      unreachable:
        'Persons or territories have neither e-mail nor postal address: their code would not reach them. Complete their addresses, or tick that their letter will be handed to them.',
    },
    attention: (name: string) => `For the attention of ${name}`,
    problems: {
      'bad-number': (line: number) => `Line ${line}: begin with the number of a line of the roll.`,
      'bad-contact': (line: number) => `Line ${line}: the e-mail address is not complete.`,
      taken: (line: number) =>
        `Line ${line}: somebody else on the roll has this e-mail. Leave it empty, and give a postal address.`,
    },
  },
)
