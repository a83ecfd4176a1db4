import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The letter that brings a code. */
export const letterTexts = defineTexts(
  {
    subject: (title: string) => `Votre code pour voter : ${title}`,
    why: (house: string) =>
      `Bonjour,\n${house} vous écrit parce que votre nom est sur la liste des personnes qui votent.`,
    question: (question: string) => `La question : ${question}`,
    until: (end: string) => `Vous pouvez voter jusqu’au ${end}.`,
    how: (address: string, anyLetter: string) =>
      `Pour voter à l’écran, tapez une de ces deux adresses dans un navigateur :
${address}
${anyLetter}
puis ce code :`,
    square: 'Ou photographiez le carré avec un téléphone : il ouvre votre bulletin.',
    paper: (place: string) =>
      place === ''
        ? 'Pour voter sur papier, allez au bureau de vote avec cette lettre. Votre code ne servira alors plus.'
        : `Pour voter sur papier : ${place}. Venez avec cette lettre. Votre code ne servira alors plus.`,
    help: (phone: string, mail: string) =>
      phone === ''
        ? `Une question, une lettre perdue, pas d’ordinateur ? Écrivez à ${mail}.`
        : `Une question, une lettre perdue, pas d’ordinateur ? Téléphonez au ${phone}, ou écrivez à ${mail}.`,
    keep: 'Ce code n’est écrit nulle part ailleurs. Ne le donnez à personne : la personne qui l’a peut voter à votre place. Vous pouvez voter plusieurs fois à l’écran : seul le dernier bulletin compte.',
    noticeTitle: 'Ce qui est gardé sur vous',
    noticeTracked: (house: string, mail: string) =>
      [
        `${house} garde votre nom, votre adresse et le fait que vous avez voté. Le nom est effacé douze mois après la fin du vote.`,
        'Votre nom n’est pas gardé avec votre vote. À la fin, tous les bulletins sont publiés sans nom, sauf s’ils diraient ce que des personnes ont voté.',
        `Pour lire, corriger ou faire effacer ce qui est gardé sur vous, écrivez à ${mail}. Vous pouvez aussi vous plaindre à la CNIL (cnil.fr).`,
      ].join('\n'),
    noticeOpen: (house: string, mail: string) =>
      [
        `${house} garde votre nom, votre adresse et votre vote. Le nom est effacé douze mois après la fin du vote.`,
        'Ce vote n’est pas secret : à la fin, les bulletins sont publiés avec le numéro de chaque personne sur la liste.',
        `Pour lire, corriger ou faire effacer ce qui est gardé sur vous, écrivez à ${mail}. Vous pouvez aussi vous plaindre à la CNIL (cnil.fr).`,
      ].join('\n'),
    footer: 'Lettre personnelle.',
    alt: 'Carré à photographier : il ouvre votre bulletin, comme le code',
    form: {
      phone: 'Téléphone du bureau de vote',
      place: 'Où et quand voter sur papier',
      placeHint: 'Par exemple : en mairie de Valbrenne, le samedi 5 décembre de 9 h à 17 h',
      signature: 'Signature',
      signatureHint:
        'Si vous laissez vide, la personne qui signe est celle de l’en-tête. Sinon : son nom et son titre.',
      withoutAddress: (count: number) =>
        `${counted(count, 'lettre n’aura', 'lettres n’auront')} qu’un nom, sans adresse`,
      withoutAddressText: 'Remettez-les en main propre, ou écrivez l’adresse sur l’enveloppe :',
      print: 'Imprimer les lettres',
    },
  },
  {
    subject: (title: string) => `Your code to vote: ${title}`,
    why: (house: string) =>
      `Hello,\n${house} writes to you because your name is on the roll of those who vote.`,
    question: (question: string) => `The question: ${question}`,
    until: (end: string) => `You may vote until ${end}.`,
    how: (address: string, anyLetter: string) =>
      `To vote by screen, type one of these two addresses in a browser:
${address}
${anyLetter}
then this code:`,
    square: 'Or photograph the square with a phone: it opens your ballot.',
    paper: (place: string) =>
      place === ''
        ? 'To vote on paper, go to the polling office with this letter. Your code is then of no more use.'
        : `To vote on paper: ${place}. Come with this letter. Your code is then of no more use.`,
    help: (phone: string, mail: string) =>
      phone === ''
        ? `A question, a lost letter, no screen: write to ${mail}.`
        : `A question, a lost letter, no screen: call ${phone}, or write to ${mail}.`,
    keep: 'This code is written nowhere else. Give it to nobody: whoever has it can vote for you. You may vote several times by screen: only the last ballot counts.',
    noticeTitle: 'What is kept about you',
    noticeTracked: (house: string, mail: string) =>
      [
        `${house} keeps your name, your address and that you voted. The name is erased twelve months after the end of the vote.`,
        'Your name is not kept with your vote. At the end all ballots are published without names, unless they would say how some people voted.',
        `To read, correct or erase what is kept about you, write to ${mail}. You may also complain to the CNIL (cnil.fr).`,
      ].join('\n'),
    noticeOpen: (house: string, mail: string) =>
      [
        `${house} keeps your name, your address and your vote. The name is erased twelve months after the end of the vote.`,
        'This vote is not secret: at the end, ballots are published with each person’s number on the roll.',
        `To read, correct or erase what is kept about you, write to ${mail}. You may also complain to the CNIL (cnil.fr).`,
      ].join('\n'),
    footer: 'Personal letter.',
    alt: 'Square to photograph: it opens your ballot, as the code does',
    form: {
      phone: 'Telephone of the polling office',
      place: 'Where and when to vote on paper',
      placeHint:
        'For example: at the town hall of Valbrenne, on Saturday 5 December, 9:00 to 17:00',
      signature: 'Signature',
      signatureHint:
        'Empty: whoever signs is the one of the letterhead. Otherwise: their name and title.',
      withoutAddress: (count: number) =>
        `${counted(count, 'letter will', 'letters will')} bear a name and no address`,
      withoutAddressText: 'Hand them over, or write the address on the envelope:',
      print: 'Print the letters',
    },
  },
)
