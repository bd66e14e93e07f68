package dev.impulse.cli.demo;

/** What is numbered from 0 among its kind. */
interface Numbered {

  int number();
}
