import { describe, expect, test } from 'vitest'
import { asName, beforePerson, isManyInName, ofName, withArticle } from './elision.ts'

test.each([
  ['Odile Lamy', 'd’Odile Lamy'],
  ['Paul', 'de Paul'],
  ['Élise', 'd’Élise'],
  ['E\u0301lise', 'd’E\u0301lise'],
  ['Ouvroir', 'd’Ouvroir'],
  ['Œuf-en-Ternois', 'd’Œuf-en-Ternois'],
  ['Yves', 'd’Yves'],
  ['Yann', 'de Yann'],
  ['Hélène', 'd’Hélène'],
  ['Hassan', 'de Hassan'],
  ['Hans', 'de Hans'],
  ['Haguenau', 'de Haguenau'],
  ['Le Mans (72)', 'du Mans (72)'],
  ['Les Voisins', 'des Voisins'],
  ['La Rochelle', 'de La Rochelle'],
  ['L’Haÿ-les-Roses', 'de L’Haÿ-les-Roses'],
  ['Léa', 'de Léa'],
  ['Lesly', 'de Lesly'],
  ['11 personnes', 'de 11 personnes'],
  ['Ωmega', 'de Ωmega'],
  ['', 'de '],
])('of %s: %s', (name, words) => {
  expect(ofName(name)).toBe(words)
})

test('as a name', () => {
  expect(asName('Angers')).toBe('qu’Angers')
  expect(asName('Rennes')).toBe('que Rennes')
})

describe('« de » before the name of a person', () => {
  test.each([
    ['Odile Kerven', 'd’Odile Kerven'],
    ['Élodie', 'd’Élodie'],
    ['Œdipe', 'd’Œdipe'],
    ['anne', 'd’anne'],
    ['Yvette', 'd’Yvette'],
    ['Yann', 'de Yann'],
    ['Maëlle', 'de Maëlle'],
    ['Hélène', 'd’Hélène'],
    ['HERVÉ Riou', 'd’HERVÉ Riou'],
    // An h that nobody told about: « de » is never wrong to the ear.
    ['Hugo', 'de Hugo'],
    ['Hassan', 'de Hassan'],
    ['Henrik', 'de Henrik'],
    ['李', 'de 李'],
  ])('%s', (name, written) => {
    expect(beforePerson(name) + name).toBe(written)
  })
})

test.each([
  ['Commune de Valbrenne', 'la commune de Valbrenne'],
  ['Association des riverains', 'l’association des riverains'],
  ['Département du Lot', 'le département du Lot'],
  ['Démocratie Ouverte', 'Démocratie Ouverte'],
  ['Communes unies', 'Communes unies'],
  ['Le Labo', 'le Labo'],
  ['L’Atelier', 'l’Atelier'],
  ['L’Atelier des Possibles', 'l’Atelier des Possibles'],
  ['La Fabrique citoyenne', 'la Fabrique citoyenne'],
  ['Les Ateliers de Valbrenne', 'les Ateliers de Valbrenne'],
  // A place keeps the capital of its article.
  ['La Rochelle', 'La Rochelle'],
  ['Le Puy-en-Velay', 'Le Puy-en-Velay'],
  ['L’Haÿ-les-Roses', 'L’Haÿ-les-Roses'],
  ['Les Sables-d’Olonne', 'Les Sables-d’Olonne'],
  ['SCOP Les Mots', 'la SCOP Les Mots'],
  ['CCAS de Valbrenne', 'le CCAS de Valbrenne'],
  ['Société Martin', 'la société Martin'],
  ['ASSOCIATION DES RIVERAINS', 'l’ASSOCIATION DES RIVERAINS'],
  ['Martin SARL', 'Martin SARL'],
])('%s sends papers as « %s »', (name, words) => {
  expect(withArticle(name)).toBe(words)
})

test.each([
  ['Équipe du Labo', 'de l’équipe du Labo'],
  ['Commune de Saint-Aubrac', 'de la commune de Saint-Aubrac'],
  ['Conseil municipal', 'du conseil municipal'],
  ['Les Trois-Rives', 'des Trois-Rives'],
  ['Odile Serre', 'd’Odile Serre'],
])('%s, inside a sentence: %s', (name, words) => {
  expect(ofName(name)).toBe(words)
})

test.each([
  ['L’Atelier des Possibles', 'de l’Atelier des Possibles'],
  ['La Fabrique citoyenne', 'de la Fabrique citoyenne'],
  ['Le Labo', 'du Labo'],
  ['La Rochelle', 'de La Rochelle'],
])('%s, after « de »: %s', (name, words) => {
  expect(ofName(name)).toBe(words)
})

test('a name that is many takes a plural verb', () => {
  expect(isManyInName('Les Ateliers de Valbrenne')).toBe(true)
  expect(isManyInName('Leslie Kerven')).toBe(false)
})
