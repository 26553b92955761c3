import { describe, expect, it } from 'vitest';
import { calendarOf, fold } from '../../../src/pages/event/calendar';
import { wallClock } from '../../../src/pages/event/when';
import { launch } from './fixture';

const octets = (text: string) => new TextEncoder().encode(text).length;
/** The lines as a calendar reads them: unfolded. */
const lines = (file: string) => file.replaceAll('\r\n ', '').split('\r\n');

describe('the calendar file', () => {
  const file = calendarOf(launch, '2026-11-24T00:00:00Z');

  it('holds one event with what RFC 5545 asks for, in universal time', () => {
    expect(lines(file)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//City Innovation Atlas//Event//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:launch-20241112T130000Z@city-innovation-atlas',
      'DTSTAMP:20261124T000000Z',
      'LAST-MODIFIED:20261124T000000Z',
      'SEQUENCE:20781',
      'DTSTART:20241112T130000Z',
      'DTEND:20241112T143000Z',
      'SUMMARY:Launch\\; of a report\\, in Brüssel',
      'LOCATION:European Parliament\\, Brussels',
      'DESCRIPTION:Organised by First\\, Second. Times as announced.\\nA Speaker\\, Mayor\\nReport: https://reports.example/x\\nListing: https://listing.example/event\\nDetails may have changed.',
      'URL:https://listing.example/event',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('ends every line with CRLF and has no line of more than 75 octets', () => {
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
  });

  it('is the same event when its time changes, and a later edition of it', () => {
    const later = calendarOf({ ...launch, start: '2024-11-13T13:00:00Z' }, '2026-11-26T00:00:00Z');
    const [before, after] = [file, later].map((text) => {
      const value = (name: string) => lines(text).find((line) => line.startsWith(`${name}:`));
      return { uid: value('UID'), sequence: value('SEQUENCE'), start: value('DTSTART') };
    });
    expect(after?.uid).toBe(before?.uid);
    expect(after?.start).not.toBe(before?.start);
    expect([before?.sequence, after?.sequence]).toEqual(['SEQUENCE:20781', 'SEQUENCE:20783']);
  });

  it('escapes backslashes and line breaks', () => {
    const odd = calendarOf({ ...launch, title: 'a\\b\r\nc' }, '2026-11-24T00:00:00Z');
    expect(lines(odd)).toContain('SUMMARY:a\\\\b\\nc');
  });
});

describe('fold', () => {
  it('leaves a line of 75 octets whole and breaks one of 76', () => {
    expect(fold('x'.repeat(75))).toBe('x'.repeat(75));
    expect(fold('x'.repeat(76))).toBe(`${'x'.repeat(75)}\r\n x`);
  });

  it('never breaks inside a character', () => {
    const text = '🏙é'.repeat(60);
    const folded = fold(text);
    expect(folded.replaceAll('\r\n ', '')).toBe(text);
    for (const line of folded.split('\r\n')) {
      expect(octets(line)).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\uFFFD');
    }
  });
});

describe('wallClock', () => {
  it('tells the announced time, wherever the reader is', () => {
    expect(wallClock('2024-11-12T14:00:00+01:00')).toEqual({
      day: '2024-11-12',
      time: '14:00',
      zone: 'UTC+1',
    });
    expect(wallClock('2024-11-12T14:00:00Z').zone).toBe('UTC');
    expect(wallClock('2024-11-12T14:00:00-03:30').zone).toBe('UTC−3:30');
  });
});
