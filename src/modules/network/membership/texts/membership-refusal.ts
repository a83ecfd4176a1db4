import { defineTexts, type Locale, type Texts } from '#kit/texts.ts'
import type { FeeUnknown, MembershipRefusal } from '../refusal.ts'

type Sentences = Readonly<Record<MembershipRefusal, string>>

export const feeUnknownTexts: Readonly<Record<Locale, Readonly<Record<FeeUnknown, string>>>> =
  defineTexts(
    {
      'no-schedule':
        'Aucun montant n’est réglé pour cette date : il faut le décider, ou l’écrire à la main.',
      'no-population':
        'La population de ce territoire n’est pas connue : écrivez le montant à la main.',
    },
    {
      'no-schedule': 'No amount is set for this date: decide it, or write it by hand.',
      'no-population': 'The population of this territory is not known: write the amount by hand.',
    },
  )

export const membershipRefusalTexts: Texts<Sentences> = defineTexts<Sentences>(
  {
    ...feeUnknownTexts.fr,
    'not-found': 'Cette page n’existe pas, ou n’existe plus.',
    forbidden: 'Une autre personne doit le faire.',
    'not-now': 'L’adhésion n’est pas, ou plus, à cette étape : relisez la page.',
    'already-open': 'Ce territoire a déjà une demande en cours, ou est déjà membre.',
    'deliberation-missing':
      'Donnez la date et la référence de la délibération, ou dites pourquoi il n’y en a pas.',
    'reason-missing': 'Dites pourquoi, en quelques mots.',
    'billing-missing':
      'Le nom et l’adresse à écrire sur les factures manquent : une personne qui administre doit d’abord remplir la page Facturation.',
    'invoice-open':
      'Cette année est déjà facturée. Pour la corriger, annulez d’abord la facture par un avoir.',
    'already-credited': 'Cette facture est déjà annulée par un avoir : il n’y a rien à faire.',
    'credit-note': 'Un avoir ne peut être ni payé, ni annulé.',
    invented: 'Cette facture est inventée, pour la démonstration : elle ne donne pas d’avoir.',
    'already-cancelled': 'Ce paiement est déjà annulé : il n’y a rien à faire.',
    'nothing-over': 'Rien n’a été reçu en trop sur cette facture : il n’y a rien à rendre.',
    'moved-on':
      'Ce trop-perçu compte pour une autre facture : annulez d’abord cette autre facture par un avoir.',
    'in-the-future': 'Ce jour n’est pas encore venu : écrivez-le quand il aura eu lieu.',
    'before-invoice': 'Ce jour vient avant la facture elle-même : vérifiez l’année.',
    'agreed-before-deliberation':
      'La signature vient après la délibération : vérifiez les deux dates.',
    'left-before-joining':
      'Ce jour vient avant l’arrivée du territoire, ou avant la signature de la convention : vérifiez-le.',
  },
  {
    ...feeUnknownTexts.en,
    'not-found': 'This page does not exist, or no longer.',
    forbidden: 'Only someone else may do this.',
    'not-now': 'The membership has moved on, or is not there yet: read the page again.',
    'already-open': 'This territory already has a request under way, or is a member.',
    'deliberation-missing':
      'Give the date and reference of the decision, or say why there is none.',
    'reason-missing': 'Say why, in a few words.',
    'billing-missing':
      'What the association writes on its invoices is not set: an administrator must do it first (page Invoicing).',
    'invoice-open':
      'This year is already invoiced. To correct it, first take the invoice back by a credit note.',
    'already-credited': 'This invoice is already taken back by a credit note: nothing is due.',
    'credit-note': 'A credit note is neither paid nor taken back.',
    invented: 'This invoice is invented, for the demonstration: it gives no credit note.',
    'already-cancelled': 'This payment is already cancelled: there is nothing to do.',
    'nothing-over': 'Nothing was paid beyond this invoice: there is nothing to give back.',
    'moved-on': 'This counts for another invoice: take that one back by a credit note first.',
    'in-the-future': 'This day has not come yet: write it once it has happened.',
    'before-invoice': 'This day comes before the invoice itself: check the year.',
    'agreed-before-deliberation': 'The signature comes after the decision: check both dates.',
    'left-before-joining':
      'This day comes before the territory joined, or before the agreement was signed: check it.',
  },
)

/** The field a refusal is about; the others are said on top of the form. */
export const membershipRefusalFields: Readonly<Partial<Record<MembershipRefusal, string>>> = {
  'deliberation-missing': 'deliberationRef',
  'agreed-before-deliberation': 'agreementOn',
  'left-before-joining': 'leftOn',
}
