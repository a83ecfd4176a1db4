import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import { asBeginning, isManyInName, withArticle } from '#kit/writing/elision.ts'

/** The words of the agreement that is printed and signed. */
export const agreementPaperTexts = defineTexts(
  {
    title: 'Convention de partenariat',
    draft: 'Projet à relire par les parties. Les pointillés sont à remplir avant de signer.',
    between: 'Entre',
    noParty: 'Les parties ne sont pas encore inscrites.',
    representedBy: (person: string) => `que représente ${person}`,
    forTerritory: (name: string) => `Territoire de l’expérimentation : ${name}.`,
    agreed: 'Ce qui est convenu',
    preamble: 'Préambule',
    article: (number: string, title: string) => `Article ${number}. ${title}`,
    object: 'Objet',
    period: 'Durée',
    periodText: (from: string, to: string) => `La convention court du ${from} au ${to}.`,
    duties: 'Engagements des parties',
    commits: (party: string) =>
      `${asBeginning(withArticle(party))} ${isManyInName(party) ? 's’engagent' : 's’engage'} à :`,
    dueOn: (day: string) => `au plus tard le ${day}`,
    noDuty: 'Les engagements sont à écrire par les parties.',
    signedWithout: 'Les parties n’ont pas écrit d’autre engagement que ce texte.',
    amount: 'Montant et paiement',
    amountText: (money: string) => `Le territoire verse ${money}.`,
    noAmount: 'La convention est conclue sans contrepartie financière.',
    deliberation: 'Délibération',
    deliberationText: (ref: string, day: string) =>
      ref === ''
        ? `La signature est autorisée par la délibération du ${day}.`
        : `La signature est autorisée par la délibération ${ref} du ${day}.`,
    data: 'Données personnelles',
    dataText:
      'Chaque partie ne recueille que les données utiles à l’expérimentation, dit aux personnes ce qu’elle en fait, et les efface au terme annoncé. Le registre des traitements de la plateforme dit qui les garde, pourquoi et combien de temps.',
    results: 'Résultats',
    resultsText:
      'Les résultats, bons ou mauvais, sont publiés sous licence libre (CC BY 4.0), sans donnée personnelle. Chaque partie peut y joindre une réponse.',
    changes: 'Modification',
    changesText:
      'La convention ne change que par un avenant écrit et signé par toutes les parties.',
    amendment: (number: string, day: string, object: string) =>
      `Avenant ${number}, signé le ${day} : ${object}`,
    givenUp: (words: string, day: string, reason: string) =>
      `Depuis la signature, l’engagement « ${words} » a été abandonné, le ${day} : ${reason}`,
    end: 'Fin',
    endText:
      'La convention prend fin à son terme. Une partie peut y mettre fin avant, par une lettre motivée envoyée un mois à l’avance ; les travaux achevés restent dus et publiés.',
    signatures: 'Signatures',
    copies: (count: string) =>
      `Fait en ${numbered(count, 'exemplaires', 'fr')}, un pour chaque partie.`,
    forParty: (name: string) => `Pour ${withArticle(name)}`,
    signedOn: (day: string) => `Signé le ${day}`,
    dots: '…………………',
    download: { unsigned: 'La convention à signer', signed: 'Le texte de la convention' },
  },
  {
    title: 'Partnership agreement',
    draft: 'A draft for the parties to read. Dots are to be filled in before signing.',
    between: 'Between',
    noParty: 'The parties are not recorded yet.',
    representedBy: (person) => `represented by ${person}`,
    forTerritory: (name) => `Territory of the experiment: ${name}.`,
    agreed: 'What is agreed',
    preamble: 'Preamble',
    article: (number, title) => `Article ${number}. ${title}`,
    object: 'Object',
    period: 'Duration',
    periodText: (from, to) => `The agreement runs from ${from} to ${to}.`,
    duties: 'What the parties commit to',
    commits: (party) => `${party} commits to:`,
    dueOn: (day) => `by ${day} at the latest`,
    noDuty: 'Commitments are to be written by the parties.',
    signedWithout: 'The parties wrote no other commitment than this text.',
    amount: 'Amount and payment',
    amountText: (money) => `The territory pays ${money}.`,
    noAmount: 'No money is paid under this agreement.',
    deliberation: 'Deliberation',
    deliberationText: (ref, day) =>
      ref === ''
        ? `Signature is authorised by the deliberation of ${day}.`
        : `Signature is authorised by deliberation ${ref} of ${day}.`,
    data: 'Personal data',
    dataText:
      'Each party collects only the data that the experiment needs, tells people what becomes of them, and erases them when it said it would. The register of processing of the platform says who keeps them, why and how long.',
    results: 'Results',
    resultsText:
      'Results, good or bad, are published under an open licence (CC BY 4.0), without personal data. Each party may add an answer.',
    changes: 'Changes',
    changesText: 'The agreement changes only by a written amendment signed by all parties.',
    amendment: (number, day, object) => `Amendment ${number}, signed on ${day}: ${object}`,
    givenUp: (words, day, reason) =>
      `Since the signature, the commitment “${words}” was given up, on ${day}: ${reason}`,
    end: 'End',
    endText:
      'The agreement ends at its term. A party may end it earlier by a letter with its reasons, one month ahead; work that is done stays due and published.',
    signatures: 'Signatures',
    copies: (count) => `Made in ${numbered(count, 'copies', 'en')}, one for each party.`,
    forParty: (name) => `For ${name}`,
    signedOn: (day) => `Signed on ${day}`,
    dots: '…………………',
    download: { unsigned: 'The agreement to sign', signed: 'The text of the agreement' },
  },
)
