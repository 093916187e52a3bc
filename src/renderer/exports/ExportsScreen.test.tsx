import { afterEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { closeWindow, openStory, openWindow } from '../testing/openStory.tsx'
import { sampleExports } from '../testing/sampleSources.ts'
import { findRecords } from './Register.tsx'

afterEach(closeWindow)

describe('the register', () => {
  test('lists what left the desk, newest first, with overrides marked', async () => {
    await openStory('exports-register')
    const rows = page.getByRole('grid', { name: 'Exports' }).getByRole('row')
    await expect.element(rows).toHaveLength(6)
    await expect.element(rows.nth(1).getByText(/The seed library/u)).toBeVisible()
    await expect.element(page.getByText('overridden')).toBeVisible()
  })

  test('says who let a check pass and why', async () => {
    await openStory('exports-register')
    await userEvent.click(page.getByText('overridden'))
    await expect
      .element(
        page
          .getByRole('region', { name: 'Record' })
          .getByText(/Rana Masri let check R7 pass: Their editor agreed/u),
      )
      .toBeVisible()
  })

  test.each([
    ['water', 2],
    ['desk.example/water-report', 1],
    ['wenlow', 1],
    ['quince', 0],
    [' ', 5],
  ])('finds %s in it', (typed, count) =>
    expect(findRecords(sampleExports, typed)).toHaveLength(count),
  )

  test('is explained where it is empty', async () => {
    await openStory('exports-empty')
    await expect
      .element(page.getByRole('heading', { name: 'Nothing has left this desk yet' }))
      .toBeVisible()
  })
})

describe('a recipient', () => {
  test('is written down', async () => {
    const desk = await openStory('exports-recipient')
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByText('A recipient needs a name.')).toBeVisible()
    await userEvent.fill(page.getByLabelText('Name', { exact: true }), 'Sunday newsletter')
    await userEvent.click(page.getByRole('group', { name: 'Formats' }).getByText('Plain text'))
    await userEvent.click(page.getByRole('button', { name: 'Save' }))
    await expect.element(page.getByText('Sunday newsletter is saved.')).toBeVisible()
    expect(desk.calls.findLast((one) => one.method === 'recipients.save')?.input).toMatchObject({
      draft: { name: 'Sunday newsletter', formats: ['html', 'text'] },
    })
  })
})

describe('the export sheet', () => {
  test('wants a folder before it writes', async () => {
    const desk = await openStory('export-sheet')
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await expect.element(page.getByRole('alert').getByText(/Choose the folder/u)).toBeVisible()
    expect(desk.calls.some((one) => one.method === 'exports.write')).toBe(false)
  })

  test('writes, closes and points to the register', async () => {
    await openStory('export-sheet')
    await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }))
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await expect.element(page.getByText('1 file written to For the website.')).toBeVisible()
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument()
  })

  test('lets a blocked piece pass only with a reason for each check', async () => {
    const desk = await openStory('export-blocked')
    const pass = page.getByRole('button', { name: 'Export all the same' })
    await expect.element(pass).toBeDisabled()
    for (const i of [0, 1, 2])
      await userEvent.fill(page.getByLabelText('Let it pass because').nth(i), `Reason ${String(i)}`)
    await userEvent.click(pass)
    await vi.waitFor(() =>
      expect(desk.calls.findLast((one) => one.method === 'exports.write')?.input).toMatchObject({
        overrides: [
          { check: 'R1', reason: 'Reason 0' },
          { check: 'B8', reason: 'Reason 1' },
          { check: 'B1', reason: 'Reason 2' },
        ],
      }),
    )
  })

  test('asks who is working before it decides, and goes on', async () => {
    const desk = await openWindow({ place: 'library' }, { settings: { actor: '' } })
    await userEvent.click(page.getByRole('row', { name: /The night train/u }))
    await userEvent.click(page.getByRole('button', { name: 'Export…' }).last())
    await userEvent.click(page.getByRole('button', { name: 'Choose a folder…' }))
    await userEvent.click(page.getByRole('button', { name: 'Export', exact: true }))
    await userEvent.fill(page.getByLabelText('Your name'), 'Ines Aho')
    await userEvent.click(page.getByRole('button', { name: 'Work as this person' }))
    await expect.element(page.getByText('1 file written to For the website.')).toBeVisible()
    expect(desk.calls.filter((one) => one.method === 'exports.write')).toHaveLength(2)
    await expect
      .element(page.getByRole('button', { name: 'Working as Ines Aho. Change' }))
      .toBeVisible()
  })
})
