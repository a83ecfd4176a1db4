import { defineTexts } from '#kit/texts.ts'

/** Words of what is printed and posted. */
interface CodeMailWords {
  readonly name: string
  /** Who writes. */
  readonly house: string
  readonly question: string
  readonly end: string
}

export const paperTexts = defineTexts(
  {
    spoilt: 'Un bulletin signé, déchiré ou illisible est nul. Ne mettez ni votre nom, ni un signe.',
    box: { grades: '', approvals: 'Oui', one: 'Choix', ranking: 'Rang' },
    noGrade: (worst: string) => `Une option sans mention compte comme « ${worst} ».`,
    weight: (weight: string) =>
      `Ce bulletin compte pour ${weight}. Il va dans l’urne des bulletins qui comptent pour ${weight}.`,
    mailSubject: (title: string) => `Votre code pour voter : ${title}`,
    mail: (of: CodeMailWords) =>
      `Bonjour ${of.name},

${of.house} vous écrit parce que votre nom est sur la liste des personnes qui votent.

La question : ${of.question}

Vous pouvez voter jusqu’au ${of.end}, sans compte ni mot de passe, par ce lien :`,
    mailPaper: 'Pour voter sur papier, demandez où est le bureau de vote.',
    mailHelp: (phone: string, contact: string) =>
      phone === ''
        ? `Une question ? Écrivez à ${contact}.`
        : `Une question ? Téléphonez au ${phone}, ou écrivez à ${contact}.`,
    mailReplaces:
      'Ce lien remplace tout code reçu avant : celui de votre lettre, si vous en avez une, ne marche plus.',
    mailKeep:
      'Ce lien est personnel et n’est écrit nulle part ailleurs : la personne qui l’a peut voter à votre place. Vous pouvez revenir changer votre vote : seul le dernier compte. Votre nom n’est pas gardé avec votre vote.',
  },
  {
    spoilt: 'A ballot that is signed, torn or unreadable is spoilt. Write neither name nor mark.',
    box: { grades: '', approvals: 'Yes', one: 'Choice', ranking: 'Rank' },
    noGrade: (worst: string) => `An option without a grade counts as “${worst}”.`,
    weight: (weight: string) =>
      `This ballot counts for ${weight}. It goes in the box of the ballots that count for ${weight}.`,
    mailSubject: (title: string) => `Your code to vote: ${title}`,
    mail: (of: CodeMailWords) =>
      `Hello ${of.name},

Your name is on the roll of those who vote: this message comes from ${of.house}.

The question: ${of.question}

You may vote until ${of.end}, without account or password, by this link:`,
    mailPaper: 'To vote on paper, ask where the polling office is.',
    mailHelp: (phone: string, contact: string) =>
      phone === ''
        ? `A question? Write to ${contact}.`
        : `A question? Call ${phone}, or write to ${contact}.`,
    mailReplaces:
      'This link replaces any code you had before: the one of your letter, if you have one, no longer works.',
    mailKeep:
      'This link is personal and written nowhere else: whoever has it can vote for you. You may come back and change your vote; only the last one counts. Your name is not stored with your vote.',
  },
)
