import { useEffect, useRef, useState, type RefObject } from 'react';
import type { City } from '../atlas/model';
import { cityAt, hitReach } from './hit';
import { cameraOn, useStage } from './stage';

/** A press that moves farther than this is a drag, in px. */
const slack = 6;

interface PointerProps {
  surface: RefObject<HTMLElement | null>;
  /** The cities that can be meant. */
  found: readonly City[];
  onSelect: (id: string) => void;
  onPoint: (id: string | null) => void;
}

/** Hover and click of cities, the same over the picture and over the engine. True while the pointer is over a city. */
export function usePointer({ surface, found, onSelect, onPoint }: PointerProps): boolean {
  const stage = useStage();
  const [over, setOver] = useState(false);
  const latest = useRef({ found, onSelect, onPoint });
  useEffect(() => {
    latest.current = { found, onSelect, onPoint };
  });
  useEffect(() => {
    const element = surface.current;
    if (!element) return;
    let pressed = { x: 0, y: 0 };
    let pointed: string | null = null;
    const cityUnder = (event: PointerEvent | MouseEvent, reach: number) => {
      // What lies over the map is not the map.
      if (event.target instanceof Element && event.target.closest('button, [role=option]'))
        return null;
      const { left, top, width, height } = element.getBoundingClientRect();
      const point = { x: event.clientX - left - width / 2, y: event.clientY - top - height / 2 };
      return cityAt(point, latest.current.found, cameraOn(stage.getState()), reach);
    };
    const point = (id: string | null) => {
      if (id === pointed) return;
      pointed = id;
      setOver(id !== null);
      latest.current.onPoint(id);
    };
    const move = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return;
      point(event.buttons === 0 ? (cityUnder(event, hitReach.mouse)?.id ?? null) : null);
    };
    const leave = () => point(null);
    const down = ({ clientX: x, clientY: y }: PointerEvent) => {
      pressed = { x, y };
    };
    const click = (event: MouseEvent) => {
      if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > slack) return;
      const touch = 'pointerType' in event && event.pointerType === 'touch';
      const city = cityUnder(event, touch ? hitReach.touch : hitReach.mouse);
      if (city) latest.current.onSelect(city.id);
    };
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerleave', leave);
    element.addEventListener('pointerdown', down);
    element.addEventListener('click', click);
    return () => {
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerleave', leave);
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('click', click);
    };
  }, [surface, stage]);
  return over;
}
