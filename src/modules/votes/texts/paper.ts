import { defineTexts } from '#kit/texts.ts'

/** Words of what is printed and posted. */
export const paperTexts = defineTexts(
  {
    spoilt:
      'Un bulletin signé, déchiré ou qui ne se lit pas est nul. Ne mettez ni votre nom, ni un signe.',
    box: { grades: '', approvals: 'Oui', one: 'Choix', ranking: 'Rang' },
    weight: (weight: string) =>
      `Ce bulletin compte pour ${weight}. Il va dans l’urne des bulletins qui comptent pour ${weight}.`,
    letter: (end: string) =>
      `Vous pouvez voter jusqu’au ${end}, à l’écran, à l’adresse et avec le code ci-dessous, ou sur papier au bureau de vote. Si vous votez sur papier, ce code ne servira plus.`,
    where: 'À taper dans un navigateur',
    code: 'Votre code',
    qr: 'Ou photographiez ce carré avec un téléphone : il ouvre votre bulletin',
    keep: 'Ce code n’est écrit nulle part ailleurs. Ne le donnez à personne : qui l’a peut voter à votre place. Vous pouvez voter plusieurs fois à l’écran : seul le dernier bulletin compte.',
    footer: (house: string) => `${house}. Document personnel.`,
    mailSubject: (title: string) => `Votre code pour voter : ${title}`,
    mail: (name: string, question: string, end: string) =>
      `Bonjour ${name},\n\n${question}\n\nVous pouvez voter jusqu’au ${end}, sans compte ni mot de passe, par ce lien :`,
    mailReplaces:
      'Ce lien remplace tout code reçu avant : celui de votre lettre, si vous en avez une, ne marche plus.',
    mailKeep:
      'Ce lien est personnel et n’est écrit nulle part ailleurs : qui l’a peut voter à votre place. Vous pouvez revenir changer votre vote ; seul le dernier compte. Votre nom n’est pas gardé avec votre vote.',
  },
  {
    spoilt: 'A ballot that is signed, torn or unreadable is spoilt. Write neither name nor mark.',
    box: { grades: '', approvals: 'Yes', one: 'Choice', ranking: 'Rank' },
    weight: (weight: string) =>
      `This ballot counts for ${weight}. It goes in the box of the ballots that count for ${weight}.`,
    letter: (end: string) =>
      `You may vote until ${end}, by screen, at the address and with the code below, or on paper at the polling office. If you vote on paper, this code will be of no more use.`,
    where: 'To type in a browser',
    code: 'Your code',
    qr: 'Or photograph this square with a phone: it opens your ballot',
    keep: 'This code is written nowhere else. Give it to nobody: whoever has it can vote for you. You may vote several times by screen: only the last ballot counts.',
    footer: (house: string) => `${house}. Personal document.`,
    mailSubject: (title: string) => `Your code to vote: ${title}`,
    mail: (name: string, question: string, end: string) =>
      `Hello ${name},\n\n${question}\n\nYou may vote until ${end}, without account or password, by this link:`,
    mailReplaces:
      'This link replaces any code you had before: the one of your letter, if you have one, no longer works.',
    mailKeep:
      'This link is personal and written nowhere else: whoever has it can vote for you. You may come back and change your vote; only the last one counts. Your name is not stored with your vote.',
  },
)
