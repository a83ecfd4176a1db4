import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import { asBeginning, isManyInName, ofName, withArticle } from '#kit/writing/elision.ts'

/** The words of the membership agreement that a territory and the house sign. */
export const membershipPaperTexts = defineTexts(
  {
    title: 'Convention d’adhésion',
    subtitle: (house: string) => `Réseau ${ofName(house)}`,
    draft: 'À relire, puis à signer par les deux parties. Les pointillés sont à remplir à la main.',
    between: 'Entre',
    territory: 'ci-après « le territoire »',
    house: 'qui anime le réseau',
    representedBy: (person: string) => `que représente ${person}`,
    someone: (dots: string) => `${dots} (nom et fonction)`,
    agreed: 'Ce qui est convenu',
    article: (number: string, title: string) => `Article ${number}. ${title}`,
    object: 'Objet',
    objectText: (house: string) =>
      `Le territoire adhère au réseau ${isManyInName(house) ? 'qu’animent' : 'qu’anime'} ${withArticle(house)}.`,
    deliberation: (reference: string, day: string) =>
      `L’adhésion est autorisée par la délibération ${reference} du ${day}.`,
    waiver: (why: string) => `Sans délibération, pour cette raison : ${why}`,
    period: 'Durée',
    paidYear: {
      moving:
        'La première année dure douze mois. Son premier jour est écrit sur la première facture.',
      calendar:
        'La première année va du jour écrit sur la première facture au 31 décembre suivant.',
    },
    freeYear: {
      moving: 'La première année dure douze mois, à partir de l’arrivée dans le réseau.',
      calendar: 'La première année va de l’arrivée dans le réseau au 31 décembre suivant.',
    },
    paidToBegin: 'Le territoire est membre dès que cette facture est payée.',
    freeToBegin: 'Le territoire est membre dès son arrivée, sans rien payer.',
    goesOn:
      'L’adhésion continue ensuite d’année en année. Le territoire peut y mettre fin à tout moment.',
    fee: 'Cotisation',
    feeText: (amount: string, reason: string) =>
      `La cotisation de la première année est de ${amount}. Calcul : ${reason}.`,
    feeUnknown: (dots: string) => `La cotisation de la première année s’élève à ${dots} €.`,
    feeFree: (reason: string) => `La première année est gratuite. Raison : ${reason}.`,
    feeNext:
      'Les années suivantes, le montant vient du tableau des cotisations en vigueur au premier jour de l’année.',
    payment: (days: number) =>
      `Chaque facture se paie sous ${counted(days, 'jour', 'jours')}, par virement ou mandat administratif.`,
    chorus:
      'Si le territoire reçoit ses factures par Chorus Pro, il donne son code service et son numéro d’engagement.',
    duties: 'Engagements des parties',
    commits: (party: string) =>
      `${asBeginning(withArticle(party))} ${isManyInName(party) ? 's’engagent' : 's’engage'} à :`,
    houseDuties: [
      'ouvrir au territoire les pages du réseau, ses rencontres et ses accompagnements ;',
      'partager avec lui les méthodes, les fiches et les résultats, sous licence libre ;',
      'répondre à ses questions et lui dire ce que le réseau décide.',
    ],
    territoryDuties: [
      'nommer une personne qui parle en son nom, et prévenir quand elle change ;',
      'raconter ce qu’il essaie, ce qui marche et ce qui ne marche pas ;',
      'payer sa cotisation.',
    ],
    data: 'Données personnelles',
    dataText:
      'Le nom, la fonction et l’adresse des personnes qui parlent pour le territoire servent à lui écrire. Elles sont effacées trois ans après la fin de l’adhésion. Les factures sont gardées dix ans.',
    changes: 'Modification',
    changesText: 'La convention ne change que par un avenant écrit et signé par les deux parties.',
    end: 'Fin',
    endText: (contact: string) =>
      `Le territoire peut quitter le réseau à tout moment, par un écrit envoyé à ${contact}. Les cotisations échues et celle de l’année en cours restent dues (loi du 1er juillet 1901, article 4).`,
    signatures: 'Signatures',
    copies: 'Fait en deux exemplaires, un pour chaque partie.',
    forParty: (name: string) => `Pour ${withArticle(name)}`,
    dots: '…………………',
    toSign: 'La convention à signer :',
    toSignLead:
      'Téléchargez-la, relisez-la, envoyez-la au territoire. Une fois signée par les deux parties, écrivez ici sa date et joignez-la.',
  },
  {
    title: 'Membership agreement',
    subtitle: (house) => `Network of ${house}`,
    draft: 'To be read, then signed by both parties. Dots are to be filled in by hand.',
    between: 'Between',
    territory: 'hereafter “the territory”',
    house: 'which runs the network',
    representedBy: (person) => `represented by ${person}`,
    someone: (dots) => `${dots} (name and function)`,
    agreed: 'What is agreed',
    article: (number, title) => `Article ${number}. ${title}`,
    object: 'Object',
    objectText: (house) => `The territory joins the network run by ${house}.`,
    deliberation: (reference, day) =>
      `The membership is authorised by deliberation ${reference} of ${day}.`,
    waiver: (why) => `Without a deliberation, for this reason: ${why}`,
    period: 'Duration',
    paidYear: {
      moving: 'The first year lasts twelve months. Its first day is written on the first invoice.',
      calendar:
        'The first year runs from the day written on the first invoice to the next 31 December.',
    },
    freeYear: {
      moving: 'The first year lasts twelve months, from the day the territory joins.',
      calendar: 'The first year runs from the day the territory joins to the next 31 December.',
    },
    paidToBegin: 'The territory is a member as soon as this invoice is paid.',
    freeToBegin: 'The territory is a member from the day it joins, and pays nothing.',
    goesOn: 'The membership then goes on from year to year. The territory may end it at any time.',
    fee: 'Fee',
    feeText: (amount, reason) =>
      `The fee of the first year is ${amount}. Where it comes from: ${reason}.`,
    feeUnknown: (dots) => `The fee of the first year is € ${dots}.`,
    feeFree: (reason) => `The first year is free. Reason: ${reason}.`,
    feeNext:
      'In later years, the amount comes from the table of fees in force on the first day of the year.',
    payment: (days) =>
      `Each invoice is paid within ${days} ${days === 1 ? 'day' : 'days'}, by bank transfer.`,
    chorus:
      'If the territory receives its invoices through Chorus Pro, it gives its service code and purchase order.',
    duties: 'What the parties commit to',
    commits: (party) => `${party} commits to:`,
    houseDuties: [
      'open the pages of the network, its gatherings and its coaching to the territory;',
      'share methods, sheets and results with it, under an open licence;',
      'answer its questions and tell it what the network decides.',
    ],
    territoryDuties: [
      'name a person who speaks for it, and say when that person changes;',
      'tell what it tries, what works and what does not;',
      'pay its fee.',
    ],
    data: 'Personal data',
    dataText:
      'The name, function and address of those who speak for the territory serve to write to it. They are erased three years after the end of the membership. Invoices are kept for ten years.',
    changes: 'Changes',
    changesText: 'The agreement changes only by a written amendment signed by both parties.',
    end: 'End',
    endText: (contact) =>
      `The territory may leave the network at any time, in writing, to ${contact}. Fees that are due and that of the current year stay due (French law of 1 July 1901, article 4).`,
    signatures: 'Signatures',
    copies: 'Made in two copies, one for each party.',
    forParty: (name) => `For ${name}`,
    dots: '…………………',
    toSign: 'The agreement to sign:',
    toSignLead:
      'Download it, read it, send it to the territory. Once both parties have signed, write its date here and attach it.',
  },
)
