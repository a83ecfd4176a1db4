import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'

export const forecastTexts = defineTexts(
  {
    title: 'Prévisions',
    lead: 'Qui répondra, et qui ne viendra pas. Appris des vagues et des tirages passés ; chaque chiffre peut être remplacé par le vôtre.',
    areas: 'Lettres, secteur par secteur',
    areasLead: (wanted: number, confidence: string) =>
      `Il manque ${numbered(wanted, 'personnes', 'fr')} au vivier. Envoyez plus de lettres là où moins de gens répondent, pour que chaque secteur donne sa part (${confidence} % de confiance).`,
    noArea: 'Donnez d’abord le fichier d’une source : ses secteurs seront ici.',
    area: 'Secteur',
    whole: 'toute la liste',
    addresses: 'Adresses',
    sent: 'Lettres parties',
    registered: 'Inscrites',
    seen: 'Réponse vue',
    expected: 'Réponse attendue (%)',
    next: 'À envoyer',
    total: 'En tout',
    tooShort: 'plus qu’il n’y a d’adresses',
    late: 'en retard',
    responseOf: (area: string) => `Réponse attendue, ${area}, en pour cent`,
    losses: 'Qui ne viendra pas, une fois tiré·e',
    lossesLead:
      'Refus, retraits, personnes injoignables. Sans tirage passé : une personne sur cinq. Laissez vide pour garder ce qui a été appris.',
    answer: 'Réponse',
    drawn: 'Tirées',
    lost: 'Perdues',
    loss: 'Perte attendue (%)',
    everybody: 'Tout le monde',
    lossOf: (answer: string) => `Perte attendue, ${answer}, en pour cent`,
    learned: (percent: string) => `appris : ${percent} %`,
    reserve: (count: number) =>
      `Suppléant·es à prévoir : ${writtenNumber(count, 'fr')}, pour que toutes les places soient prises 95 fois sur 100.`,
    save: 'Enregistrer les prévisions',
    saved: (count: number) =>
      `C’est enregistré : ${numbered(count, 'suppléant·es', 'fr')} à prévoir.`,
    notNow: 'Le tirage a eu lieu : les prévisions ne changent plus.',
    badPercent: 'Un pourcentage de 0 à 95 est attendu, par exemple 12,5.',
    alternates: 'Qui garder au courant',
    alternatesLead:
      'Ces personnes de la réserve remplaceraient le mieux celles qui risquent de ne pas venir. Cette liste sert à les prévenir : seul l’ordre tiré au sort décide des remplacements.',
  },
  {
    title: 'Forecasts',
    lead: 'Who will answer, and who will not come. Learned from waves and past draws; each figure may be replaced by your own.',
    areas: 'Letters, area by area',
    areasLead: (wanted, confidence) =>
      `The pool lacks ${numbered(wanted, 'people', 'en')}. More letters where fewer answer, so that each area gives its share, with ${confidence}% confidence.`,
    noArea: 'First give the file of a source: its areas will be here.',
    area: 'Area',
    whole: 'the whole list',
    addresses: 'Addresses',
    sent: 'Letters sent',
    registered: 'Registered',
    seen: 'Response seen',
    expected: 'Expected response (%)',
    next: 'To send',
    total: 'In all',
    tooShort: 'more than there are addresses',
    late: 'late',
    responseOf: (area) => `Expected response, ${area}, in percent`,
    losses: 'Who will not come, once drawn',
    lossesLead:
      'Refusals, withdrawals, people out of reach. Without a past, one person in five. Leave empty to keep what was learned.',
    answer: 'Answer',
    drawn: 'Drawn',
    lost: 'Lost',
    loss: 'Expected loss (%)',
    everybody: 'Everybody',
    lossOf: (answer) => `Expected loss, ${answer}, in percent`,
    learned: (percent) => `learned: ${percent}%`,
    reserve: (count) =>
      `Alternates to plan: ${count}, so that all the seats are taken 95 times out of 100.`,
    save: 'Save the forecasts',
    saved: (count) => `Saved: ${numbered(count, 'alternates', 'en')} to plan.`,
    notNow: 'The draw was held: forecasts do not change any more.',
    badPercent: 'A percentage from 0 to 95 is expected, for example 12.5.',
    alternates: 'Whom to keep informed',
    alternatesLead:
      'These people of the reserve would best mend the losses to be expected. The order that was drawn alone decides replacements; this list is for telling people.',
  },
)
