package dev.impulse.packaging;

import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.DynamicConstantDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/** Reads what the code of a method makes, calls and names. */
record CodeReader(Reachability reach) {

  void read(MethodModel method) {
    method.code().ifPresent(this::read);
  }

  private void read(CodeModel code) {
    for (CodeElement element : code) {
      read(element);
    }
  }

  private void read(CodeElement element) {
    switch (element) {
      case NewObjectInstruction made -> reach.run(made.className().asInternalName());
      case FieldInstruction field -> field(field);
      case InvokeInstruction call -> call(call);
      case InvokeDynamicInstruction lambda -> lambda(lambda);
      case ConstantInstruction loaded -> constant(loaded.constantValue());
      case TypeCheckInstruction check -> name(check.type());
      case NewReferenceArrayInstruction array -> name(array.componentType());
      case NewMultiArrayInstruction array -> name(array.arrayType());
      case ExceptionCatch caught -> caught.catchType().ifPresent(this::name);
      default -> {}
    }
  }

  private void name(ClassEntry type) {
    reach.name(type.asSymbol());
  }

  private void field(FieldInstruction field) {
    name(field.owner());
    reach.name(field.typeSymbol());
    if (field.opcode() == Opcode.GETSTATIC || field.opcode() == Opcode.PUTSTATIC) {
      reach.run(field.owner().asInternalName());
    }
  }

  private void call(InvokeInstruction call) {
    name(call.owner());
    reach.name(call.typeSymbol());
    reach.call(call.owner().asInternalName(), call.name().stringValue());
    if (call.opcode() == Opcode.INVOKESTATIC || call.opcode() == Opcode.INVOKESPECIAL) {
      reach.run(call.owner().asInternalName());
    }
  }

  /** The object that a lambda makes is of a type that its call site returns. */
  private void lambda(InvokeDynamicInstruction lambda) {
    reach.name(lambda.typeSymbol());
    ClassNames.of(lambda.typeSymbol().returnType()).ifPresent(reach::run);
    constants(lambda.bootstrapArgs());
  }

  private void constants(List<ConstantDesc> constants) {
    constants.forEach(this::constant);
  }

  private void constant(ConstantDesc constant) {
    switch (constant) {
      case ClassDesc type -> ClassNames.of(type).ifPresent(reach::run);
      case MethodTypeDesc type -> reach.name(type);
      case DirectMethodHandleDesc handle -> handle(handle);
      case DynamicConstantDesc<?> made -> constants(List.of(made.bootstrapArgs()));
      case String text -> reach.runWhole(text.replace('.', '/'));
      default -> {}
    }
  }

  private void handle(DirectMethodHandleDesc handle) {
    String owner = ClassNames.of(handle.owner()).orElseThrow();
    reach.name(owner);
    reach.name(handle.invocationType());
    reach.call(owner, handle.methodName());
    switch (handle.kind()) {
      case STATIC, INTERFACE_STATIC, SPECIAL, INTERFACE_SPECIAL, CONSTRUCTOR -> reach.run(owner);
      default -> {}
    }
  }
}
