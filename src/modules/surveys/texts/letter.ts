import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { Survey } from '../survey.ts'

type Noticed = Pick<Survey, 'controller' | 'contact' | 'keepMonths'>

interface NoticedLetters {
  readonly day: string
  /** They go to people of a list; else to boxes, and nobody's name served. */
  readonly isNamed: boolean
  /** Names were read in this draw, which alone keeps them. */
  readonly draw?: string | undefined
}

/** The letter that brings a code, and what is said of signs that open nothing. */
export const letterTexts = defineTexts(
  {
    subject: (title: string) => `Votre code pour répondre : ${title}`,
    why: (house: string) => `Bonjour,\n${house} vous écrit pour vous poser quelques questions.`,
    purpose: (purpose: string) => `À quoi servent les réponses : ${purpose}`,
    until: (day: string) => `Vous pouvez répondre jusqu’au ${day}.`,
    page: (address: string) => `Ce que cette enquête demande, et qui la fait : ${address}`,
    how: (address: string) =>
      `Pour répondre à l’écran, tapez cette adresse dans un navigateur :
${address}
puis ce code :`,
    square: 'Ou photographiez le carré avec un téléphone : il ouvre les questions.',
    help: (contact: string, ways: readonly string[]) =>
      `Une question, ou pas d’ordinateur ? ${[...new Set([...ways, contact])].join(', ')}.`,
    keep: 'Ce code donne une seule réponse. Personne ne sait quel code est dans votre lettre.',
    noticeTitle: 'Ce qui est gardé sur vous',
    notice: (
      { controller, contact, keepMonths }: Noticed,
      { day, isNamed, draw }: NoticedLetters,
    ) =>
      [
        `${controller} garde vos réponses, sans votre nom et sans rien qui relie ce code à vous. Elles sont effacées ${counted(keepMonths, 'mois', 'mois')} après la fin de l’enquête : le ${day}, si elle finit le jour prévu.`,
        draw
          ? `Votre nom et votre adresse viennent du tirage au sort « ${draw} ». Ils ont servi à imprimer cette lettre : l’enquête ne les garde pas.`
          : isNamed
            ? 'Votre nom et votre adresse ont servi à envoyer cette lettre : la liste est effacée un mois après le dernier jour de l’enquête.'
            : 'Cette lettre est sans nom : aucune liste ne dit à qui elle va.',
        `Avec votre code, vous pouvez retirer votre réponse. Pour toute question : ${contact}. Vous pouvez aussi vous plaindre à la CNIL (cnil.fr).`,
      ].join('\n'),
    footer: 'Lettre personnelle.',
    alt: 'Carré à photographier : il ouvre les questions, comme le code',
    somebody: 'À la personne qui habite ici',
    faults: {
      length: (signs: number) =>
        `Ce code a ${counted(signs, 'signe', 'signes')}. Il en manque, ou il y en a trop : sur la lettre, il en a 16.`,
      misread: 'Aucune lettre ne porte ce code : un signe est mal lu. Relisez-le signe par signe.',
      over: 'Ce code est bien écrit, mais il n’est pas connu ici : ce que la lettre demandait est peut-être fini.',
      surveys: 'Voir les enquêtes',
    },
  },
  {
    subject: (title: string) => `Your code to answer: ${title}`,
    why: (house: string) => `Hello,\n${house} writes to you to ask you a few questions.`,
    purpose: (purpose: string) => `What the answers serve for: ${purpose}`,
    until: (day: string) => `You may answer until ${day}.`,
    page: (address: string) => `What this survey asks, and who runs it: ${address}`,
    how: (address: string) =>
      `To answer on a screen, type this address in a browser:
${address}
then this code:`,
    square: 'Or photograph the square with a phone: it opens the questions.',
    help: (contact, ways) =>
      `A question, or no screen? ${[...new Set([...ways, contact])].join(', ')}.`,
    keep: 'This code gives one answer only. Nobody knows which code is in your letter.',
    noticeTitle: 'What is kept about you',
    notice: ({ controller, contact, keepMonths }, { day, isNamed, draw }) =>
      [
        `${controller} keeps your answers, without your name and without anything that ties this code to you. They are erased ${counted(keepMonths, 'month', 'months')} after the end of the survey: on ${day}, if it ends on the day planned.`,
        draw
          ? `Your name and address come from the draw “${draw}”. They served to print this letter: the survey does not keep them.`
          : isNamed
            ? 'Your name and address served to send this letter: the list is erased one month after the last day of the survey.'
            : 'This letter bears no name: no list says who receives it.',
        `With your code, you may withdraw your answer. For any question: ${contact}. You may also complain to the CNIL (cnil.fr).`,
      ].join('\n'),
    footer: 'Personal letter.',
    alt: 'Square to photograph: it opens the questions, as the code does',
    somebody: 'To whoever lives here',
    faults: {
      length: (signs: number) =>
        `This code has ${counted(signs, 'character', 'characters')}. Some are missing, or there are too many: on the letter it has 16.`,
      misread: 'No letter bears this code: a character was misread. Read it again, one by one.',
      over: 'This code is well written, but is not known here: what the letter was about may be over.',
      surveys: 'See the surveys',
    },
  },
)
