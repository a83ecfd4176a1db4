import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { isManyInName, withArticle } from '#kit/writing/elision.ts'

/** What the letter says, in easy French; the organiser’s own words are the title and the purpose of the draw. */
export const letterTexts = defineTexts(
  {
    title: (draw: string) => `Lettres : ${draw}`,
    labelsTitle: (draw: string) => `Étiquettes : ${draw}`,
    occupant: 'Aux personnes qui habitent ici',
    subjectAddress: 'Votre adresse a été tirée au sort',
    subjectName: 'Votre nom a été tiré au sort',
    rollSentence: 'Votre nom a été tiré au sort sur la liste électorale de la commune.',
    reminder: 'Nous n’avons pas eu votre réponse. Même un non nous aide.',
    salutation: 'Madame, Monsieur,',
    what: (person: string, seats: number, subject: string) => {
      const named = withArticle(person)
      // « Les Trois-Rives réunit »: a name whose article is not known is not made the subject of a verb.
      return named === person || isManyInName(person)
        ? `Un groupe de ${numbered(seats, 'habitant·es', 'fr')} va se réunir : ${subject}. Qui l’organise : ${person}.`
        : `${named.charAt(0).toUpperCase()}${named.slice(1)} réunit ${numbered(seats, 'habitant·es', 'fr')} : ${subject}.`
    },
    nothing: 'Il n’y a rien à savoir à l’avance.',
    care: (text: string) => `Ce qui est prévu : ${text}`,
    answerBy: (day: string) => `Dites oui ou non avant le ${day}.`,
    answer: 'Dites oui ou non : les deux nous aident.',
    how: (address: string) =>
      `Scannez le carré avec un téléphone, ou tapez ce code à l’adresse :\n${address}`,
    howWithoutSquare: (address: string) => `Tapez ce code à l’adresse ${address} :`,
    orOpen: 'Ou ouvrez cette page : ',
    orCall: (phone: string) => `Ou appelez le ${phone}.`,
    orPaper: 'Un formulaire papier existe : demandez-le.',
    // Whoever posts the letters puts a card with them, or does not: true in both cases.
    orCard:
      'Ou sur papier : remplissez la carte-réponse si elle est jointe, ou demandez un formulaire.',
    second: (seats: number) =>
      `Dire oui ne vous engage pas encore. Un tirage au sort public choisira ${numbered(seats, 'personnes', 'fr')} parmi celles qui ont dit oui.`,
    needs:
      'Garde d’enfants, interprète, fauteuil, trajets : dites-le après le tirage, tout sera organisé.',
    young: 'Tu as 16 ou 17 ans ? Cette lettre est aussi pour toi. Parles-en avec un parent.',
    atHome: 'Une autre personne du foyer peut répondre à votre place.',
    commitment: (hash: string) =>
      `Avant l’envoi, nous avons publié l’empreinte de tous les codes : ${hash}.`,
    footer: 'Ce courrier ne demande ni paiement ni mot de passe.',
    alt: 'Carré à scanner, qui mène à la page de réponse avec le code',
    place: (day: string) => `Le ${day}`,
    stop: (phone: string) => `Pour ne plus recevoir de lettre : ${phone}.`,
    labelRank: (rank: number, count: number) => `lettre ${rank} sur ${writtenNumber(count, 'fr')}`,
    csv: {
      number: 'Numéro',
      stratum: 'Strate',
      line: (at: number) => `Adresse ${at}`,
      code: 'Code',
      link: 'Lien',
    },
    paperTitle: (draw: string) => `Formulaire d’inscription : ${draw}`,
    paperLead: 'Remplissez au stylo, en majuscules. Une croix par question.',
    paperReturn: (where: string, day: string) =>
      `Renvoyez ou déposez cette feuille${day ? ` avant le ${day}` : ''} : ${where}.`,
    paperScreen: (address: string) => `Vous pouvez aussi répondre sur ${address}, avec le code.`,
    paperCode: 'Code de la lettre (huit lettres ou chiffres)',
    paperSheet: 'Feuille n° (rempli par l’équipe)',
    paperYes: 'Je m’inscris une seule fois et je remplis les conditions.',
    paperSigned: 'Date et signature',
    paperStub: 'Accusé à détacher et à garder',
    paperStubText:
      'L’équipe écrit ici votre numéro de ticket après la saisie et vous rend ce coupon.',
    paperTicket: 'Ticket',
    paperBox: '☐',
  },
  {
    title: (draw) => `Letters: ${draw}`,
    labelsTitle: (draw) => `Labels: ${draw}`,
    occupant: 'To the people who live here',
    subjectAddress: 'Your address was drawn by lot',
    subjectName: 'Your name was drawn by lot',
    rollSentence: 'Your name was drawn by lot from the electoral roll of the municipality.',
    reminder: 'We have not had your answer. Even a no helps us.',
    salutation: 'Dear Sir or Madam,',
    what: (person, seats, subject) =>
      `${person} brings ${numbered(seats, 'inhabitants', 'en')} together: ${subject}.`,
    nothing: 'There is nothing to know beforehand.',
    care: (text) => `What is provided: ${text}`,
    answerBy: (day) => `Say yes or no before ${day}.`,
    answer: 'Say yes or no: both help us.',
    how: (address) =>
      `Scan the square with a telephone, or type this code at the address:\n${address}`,
    howWithoutSquare: (address) => `Type this code at the address ${address}:`,
    orOpen: 'Or open this page: ',
    orCall: (phone) => `Or call ${phone}.`,
    orPaper: 'A paper form exists: ask for it.',
    orCard: 'Or on paper: fill in the reply card if one came with this letter, or ask for a form.',
    second: (seats) =>
      `Saying yes does not commit you yet. A public draw by lot will choose ${numbered(seats, 'people', 'en')} among those who said yes.`,
    needs:
      'Childcare, interpreter, wheelchair, travel: say so after the draw, everything will be arranged.',
    young: 'Are you 16 or 17? This letter is for you too. Talk about it with a parent.',
    atHome: 'Another person of the household may answer instead of you.',
    commitment: (hash) =>
      `The fingerprint of all the codes has been public since before the mailing: ${hash}.`,
    footer: 'This letter asks for no payment and no password.',
    alt: 'Square to scan, which leads to the answer page with the code',
    place: (day) => day,
    stop: (phone) => `To receive no more letters: ${phone}.`,
    labelRank: (rank, count) => `letter ${rank} of ${count}`,
    csv: {
      number: 'Number',
      stratum: 'Stratum',
      line: (at) => `Address ${at}`,
      code: 'Code',
      link: 'Link',
    },
    paperTitle: (draw) => `Registration form: ${draw}`,
    paperLead: 'Fill in with a pen, in capitals. One cross for each question.',
    paperReturn: (where, day) =>
      `Send this sheet back, or bring it${day ? `, before ${day}` : ''}: ${where}.`,
    paperScreen: (address) => `You may also answer on ${address}, with the code.`,
    paperCode: 'Code of the letter (eight signs)',
    paperSheet: 'Sheet no. (filled in by the team)',
    paperYes: 'I register once only and I meet the conditions.',
    paperSigned: 'Date and signature',
    paperStub: 'Receipt to tear off and keep',
    paperStubText:
      'The team writes your ticket here once typed, and gives this coupon back to you.',
    paperTicket: 'Ticket',
    paperBox: '☐',
  },
)
