package dev.impulse.demo;

/** What is numbered from 0 among its kind. */
interface Numbered {

  int number();
}
