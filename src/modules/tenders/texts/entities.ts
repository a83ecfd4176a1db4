import { defineTexts } from '#kit/texts.ts'

export const entityTexts = defineTexts(
  {
    title: 'Entités qui répondent',
    lead: 'Une expérimentation et une prestation vendue ne se mêlent pas : chaque réponse dit quelle entité la porte.',
    kinds: { association: 'L’association', commercial: 'L’entité commerciale' },
    fill: 'Remplir',
    edit: 'Modifier',
    unset: 'Pas encore remplie.',
    saved: 'L’entité est enregistrée.',
    save: 'Enregistrer',
    fields: {
      name: 'Nom',
      legalForm: 'Forme juridique',
      siren: 'SIREN',
      address: 'Adresse',
      vatMention: 'TVA, ou mention d’exonération',
      prefix: 'Lettres devant ses numéros',
    },
    hints: {
      legalForm: 'Par exemple association loi 1901, SAS, SCIC.',
      vatMention: 'Par exemple « TVA non applicable, art. 293 B du CGI ».',
      prefix: 'Une à six lettres. ASSO donne ASSO-2027-001.',
    },
    refusals: {},
  },
  {
    title: 'Entities that answer',
    lead: 'An experiment and a service that is sold are never mixed: each answer says which entity gives it.',
    kinds: { association: 'The association', commercial: 'The commercial entity' },
    fill: 'Fill in',
    edit: 'Change',
    unset: 'Not filled in yet.',
    saved: 'The entity is saved.',
    save: 'Save',
    fields: {
      name: 'Name',
      legalForm: 'Legal form',
      siren: 'SIREN',
      address: 'Address',
      vatMention: 'VAT, or mention of its exemption',
      prefix: 'Letters before its numbers',
    },
    hints: {
      legalForm: 'For example non-profit association, company.',
      vatMention: 'For example “VAT not applicable, art. 293 B of the CGI”.',
      prefix: 'One to six letters. ASSO gives ASSO-2027-001.',
    },
    refusals: {},
  },
)
