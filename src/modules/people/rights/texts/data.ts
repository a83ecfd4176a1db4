import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import type { RightKind } from '../../rights-request.ts'

export const dataTexts = defineTexts(
  {
    title: 'Mes données',
    lead: 'Tout ce que l’atelier garde sur vous, et ce que vous pouvez en faire.',
    download: 'Télécharger mes données (JSON)',
    downloadLead:
      'Le fichier contient tout ce qui suit, dans un format que d’autres outils peuvent lire. Pour le télécharger, il faut s’être connecté récemment.',
    held: 'Ce qui est gardé',
    nothing: 'rien',
    yes: 'oui',
    no: 'non',
    seeRegister: 'Pourquoi, et combien de temps',
    consents: 'Vos accords',
    consentSince: (day: string) => `Donné le ${day}.`,
    consentNone: 'Pas donné.',
    give: 'Donner mon accord',
    withdraw: 'Retirer mon accord',
    given: 'Votre accord est noté. Vous pouvez le retirer à tout moment.',
    withdrawn: 'Votre accord est retiré, avec effet immédiat.',
    nameElsewhere:
      'Faites ce choix dans « Compte », là où vous choisissez comment votre nom apparaît.',
    ask: 'Faire une demande',
    askLead:
      'Vous corrigez vous-même vos coordonnées dans « Compte ». Pour le reste, écrivez ici : l’équipe a un mois pour répondre.',
    kind: 'Votre demande',
    kinds: {
      access: 'Savoir ce qui est gardé sur moi',
      rectification: 'Faire corriger quelque chose',
      erasure: 'Faire effacer quelque chose',
      objection: 'M’opposer à un usage',
    } satisfies Record<RightKind, string>,
    message: 'Précisions',
    send: 'Envoyer ma demande',
    asked: 'Votre demande est notée. Vous aurez une réponse dans le mois.',
    requests: 'Vos demandes',
    due: (day: string) => `réponse au plus tard le ${day}`,
    answered: (day: string) => `répondue le ${day}`,
    erase: 'Effacer mon compte',
    eraseLead:
      'Votre nom, vos coordonnées, vos mandats et vos connexions sont effacés tout de suite, partout. Les totaux restent justes, sans lien avec vous. Vous ne pourrez pas revenir en arrière.',
    eraseSubmit: 'Effacer mon compte pour toujours',
    namesakes: 'Votre nom est aussi écrit ailleurs',
    namesakesMore: (contact: string) =>
      `Effacer votre compte n’y touche pas : ce peut être une autre personne. Si c’est vous, demandez à ${contact} d’effacer votre nom.`,
    others: 'D’autres inscriptions utilisent votre adresse',
    othersMore: (count: number, contact: string) =>
      `${counted(count, 'inscription porte', 'inscriptions portent')} un autre nom que votre compte : ce peut être une autre personne. Effacer votre compte n’y touche pas. Si c’est vous, ouvrez le lien de la lettre reçue à cette adresse, ou écrivez à ${contact} en donnant ce nom.`,
    erased: 'Votre compte est effacé. Merci d’avoir participé.',
  },
  {
    title: 'My data',
    lead: 'Everything the workshop keeps about you, and what you can do about it.',
    download: 'Download my data (JSON)',
    downloadLead:
      'The file holds all that follows, in a form another tool can read. It needs a recent sign-in.',
    held: 'What is kept',
    nothing: 'nothing',
    yes: 'yes',
    no: 'no',
    seeRegister: 'Why, and for how long',
    consents: 'Your agreements',
    consentSince: (day) => `Given on ${day}.`,
    consentNone: 'Not given.',
    give: 'Give my agreement',
    withdraw: 'Withdraw my agreement',
    given: 'Your agreement is noted. You can withdraw it in one click.',
    withdrawn: 'Your agreement is withdrawn, with immediate effect.',
    nameElsewhere: 'This is chosen in “Account”, with the way your name appears.',
    ask: 'Make a request',
    askLead:
      'You correct your details yourself in “Account”. For the rest, write here: the team has one month to answer.',
    kind: 'Your request',
    kinds: {
      access: 'Know what is kept about me',
      rectification: 'Have something corrected',
      erasure: 'Have something erased',
      objection: 'Object to a use',
    },
    message: 'Details',
    send: 'Send my request',
    asked: 'Your request is noted. You will have an answer within the month.',
    requests: 'Your requests',
    due: (day) => `answer by ${day}`,
    answered: (day) => `answered on ${day}`,
    erase: 'Erase my account',
    eraseLead:
      'Your name, details, mandates and sign-ins disappear at once, in every room. Totals stay true, with no link to you. This is final.',
    eraseSubmit: 'Erase my account for ever',
    namesakes: 'Your name is written elsewhere too',
    namesakesMore: (contact) =>
      `Erasing your account leaves it: it may be another person. If it is you, ask ${contact} to erase your name.`,
    others: 'Other registrations use your address',
    othersMore: (count, contact) =>
      `${numbered(count, 'registrations', 'en')} under another name than your account: this may be another person. Erasing your account leaves them. If it is you, open the link of the letter that came to this address, or write to ${contact} with that name.`,
    erased: 'Your account is erased. Thank you for the way made together.',
  },
)
