import { defineTexts } from '#kit/texts.ts'

/** The letter that brings a code. */
export const letterTexts = defineTexts(
  {
    subject: (title: string) => `Votre code pour donner votre avis : ${title}`,
    why: (house: string, title: string) =>
      `Bonjour,\n${house} vous demande votre avis sur ce sujet : ${title}.`,
    how: 'Des phrases courtes sont montrées une par une. Vous dites si vous êtes d’accord. Vous pouvez passer, et vous arrêter quand vous voulez.',
    until: (day: string) => `Vous pouvez répondre jusqu’au ${day}.`,
    page: (address: string) => `Ce que la collectivité fera des réponses : ${address}`,
    type: (address: string) =>
      `Pour répondre à l’écran, tapez cette adresse dans un navigateur :\n${address}\npuis ce code :`,
    square: 'Ou photographiez le carré avec un téléphone : il ouvre la page, déjà remplie.',
    help: (ways: readonly string[]) => `Une question, ou pas d’ordinateur ? ${ways.join(', ')}.`,
    once: 'Ce code sert à une seule personne. Tapé de nouveau, il ramène à ses réponses : gardez-le.',
    noticeTitle: 'Ce qui est gardé sur vous',
    notice:
      'Vos réponses sont gardées avec le jour, sans l’heure et sans votre nom. Cette lettre est sans nom : aucune liste ne dit à qui elle va.\nUn an après la fin, le code ne sert plus. Vous pouvez vous plaindre à la CNIL (cnil.fr).',
    footer: 'Lettre personnelle.',
    alt: 'Carré à photographier : il ouvre la page, comme le code',
    somebody: 'À la personne qui habite ici',
  },
  {
    subject: (title) => `Your code to give your opinion: ${title}`,
    why: (house, title) => `Hello,\n${house} asks for your opinion on this topic: ${title}.`,
    how: 'Short sentences are shown one by one. You say whether you agree. You may pass, and stop whenever you want.',
    until: (day) => `You may answer until ${day}.`,
    page: (address) => `What the authority will do with the answers: ${address}`,
    type: (address) =>
      `To answer on a screen, type this address in a browser:\n${address}\nthen this code:`,
    square: 'Or photograph the square with a phone: it opens the page, filled in already.',
    help: (ways) => `A question, or no screen? ${ways.join(', ')}.`,
    once: 'This code serves one person. Typed again, it leads back to their answers: keep it.',
    noticeTitle: 'What is kept about you',
    notice:
      'Your answers are kept with the day, without the hour and without your name. This letter bears no name: no list says who receives it.\nA year after the end, the code serves no more. You may complain to the CNIL (cnil.fr).',
    footer: 'Personal letter.',
    alt: 'Square to photograph: it opens the page, as the code does',
    somebody: 'To whoever lives here',
  },
)
